import { RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import type { SiteCertificateView } from '#core/portal/site-views.ts';
import { words } from '../words.ts';

interface SiteRenewalProps {
  readonly certificate: SiteCertificateView;
  /** Of the order's page. */
  readonly address: string;
}

/**
 * Whether it is renewed, or how: one press opens the portal with what will be ordered. The extension's own session may not
 * order anything (docs/access-table.md).
 */
export function SiteRenewal({ certificate, address }: SiteRenewalProps): VNode | null {
  const told = words.value.extension.site;
  const { actions, renewable, renewedBy } = certificate;
  if (renewedBy !== undefined) return <p class="small soft">{told.renewedBy(renewedBy)}</p>;
  if (!renewable) return null;
  if (!actions.includes('order.renew@1')) return <p class="small soft">{told.renewRight}</p>;
  return (
    <>
      <a class="button button-main" href={`${address}?renew`} target="_blank" rel="noreferrer">
        <RefreshCw size={18} aria-hidden="true" />
        {told.renew}
      </a>
      <p class="small soft">{told.renewHint}</p>
    </>
  );
}
