import { ExternalLink } from 'lucide-preact';
import type { VNode } from 'preact';
import { type ValidityAt, validityAt } from '#core/orders/validity.ts';
import type { SiteCertificateView } from '#core/portal/site-views.ts';
import { day, words } from '../words.ts';
import { SiteRenewal } from './site-renewal.tsx';

const tones = { ended: 'bad', ending: 'warn', notYet: 'info', revoked: 'bad', running: 'good' } as const;
/** Of more, the popup would become a list of names. */
const mostNames = 4;

/** One that covers the site, and the way to its order. */
export function SiteCertificate({
  certificate,
  address,
}: {
  readonly certificate: SiteCertificateView;
  readonly address: string;
}): VNode {
  const told = words.value.extension.site;
  const at = validityAt(certificate, new Date());
  const { hosts } = certificate;
  const names = [
    ...hosts.slice(0, mostNames),
    ...(hosts.length > mostNames ? [`+ ${hosts.length - mostNames}`] : []),
  ];
  return (
    <div class="site-certificate">
      <p class="site-validity">
        <span class={`badge badge-${tones[at.phase]}`}>{told.phases[at.phase]}</span>
        <strong>{days(certificate, at)}</strong>
      </p>
      <dl class="definitions">
        <div class="definition">
          <dt>{told.names}</dt>
          <dd class="mono">{names.join('\n')}</dd>
        </div>
        <div class="definition">
          <dt>{told.order}</dt>
          <dd class="mono">{certificate.reference}</dd>
        </div>
      </dl>
      {certificate.renewalDeclined && <p class="small soft">{told.renewalDeclined}</p>}
      <SiteRenewal certificate={certificate} address={address} />
      <a class="button button-plain" href={address} target="_blank" rel="noreferrer">
        <ExternalLink size={18} aria-hidden="true" />
        {told.openOrder}
      </a>
    </div>
  );
}

function days({ notBefore, notAfter, revokedAt }: SiteCertificateView, at: ValidityAt): string {
  const told = words.value.extension.site.days;
  switch (at.phase) {
    case 'revoked':
      return told.revoked(day(revokedAt ?? notAfter));
    case 'notYet':
      return told.begins(day(notBefore));
    case 'ended':
      return told.ended(day(notAfter));
    case 'ending':
    case 'running':
      return told.left(at.days, day(notAfter));
  }
}
