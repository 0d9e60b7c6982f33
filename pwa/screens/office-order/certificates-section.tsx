import { Ban } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CertificateView, OrderView } from '#core/portal/views.ts';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { CertificateCard } from '../../orders/certificate-card.tsx';
import { words } from '../../shell/words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

interface CertificatesSectionProps {
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

export function CertificatesSection({ order, onDone }: CertificatesSectionProps): VNode | null {
  const [revoking, revoke] = useState<CertificateView | undefined>(undefined);
  if (order.certificates.length === 0) return null;
  const { office, ordering } = words.value;
  const allowed = order.actions.includes('certificate.revoke@1');
  return (
    <Section title={ordering.order.certificates}>
      {order.certificates.map((certificate) => (
        <CertificateCard key={certificate.serialNumber} certificate={certificate}>
          {allowed && certificate.revokedAt === undefined && (
            <div class="form-actions">
              <Button kind="danger" icon={Ban} onClick={() => revoke(certificate)}>
                {office.revoke}
              </Button>
            </div>
          )}
        </CertificateCard>
      ))}
      {revoking && (
        <RevokeDialog
          order={order}
          certificate={revoking}
          onClose={() => revoke(undefined)}
          onDone={async () => {
            revoke(undefined);
            await onDone();
          }}
        />
      )}
    </Section>
  );
}
