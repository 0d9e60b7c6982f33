import type { ComponentChildren, VNode } from 'preact';
import type { CertificateView } from '#core/portal/views.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { ExpiryTimeline } from '../look/expiry-timeline.tsx';
import { words } from '../shell/words.ts';
import { groupHex } from './group-hex.ts';
import './certificate-card.css';

interface CertificateCardProps {
  readonly certificate: CertificateView;
  /** Downloads, and what else may be done with it. */
  readonly children?: ComponentChildren;
}

/** One issued certificate: how long it lives, then what it is called. */
export function CertificateCard({ certificate, children }: CertificateCardProps): VNode {
  const { orders, office, delivery } = words.value;
  return (
    <div class="certificate-card">
      <ExpiryTimeline
        notBefore={certificate.notBefore}
        notAfter={certificate.notAfter}
        revokedAt={certificate.revokedAt}
      />
      <DefinitionList
        items={[
          { term: delivery.serialNumber, value: groupHex(certificate.serialNumber), mono: true },
          { term: office.keyThumbprint, value: groupHex(certificate.spkiSha256), mono: true },
          {
            term: office.revokeReason,
            value: certificate.revocationReason && orders.reasons[certificate.revocationReason],
          },
        ]}
      />
      {children}
    </div>
  );
}
