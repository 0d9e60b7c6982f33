import { useSignal } from '@preact/signals';
import { PackageCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { ExpiryTimeline } from '../look/expiry-timeline.tsx';
import { Section } from '../look/section.tsx';
import { words } from '../shell/words.ts';
import { CertificateDownloads } from './certificate-downloads.tsx';
import { Pkcs12Dialog } from './pkcs12-dialog.tsx';
import type { Pkcs12Subject } from './pkcs12-model.ts';
import './delivery.css';

/** The holder's certificate: how long it lasts, the file for their program, and all other files. */
export default function Delivery(subject: Pkcs12Subject): VNode {
  const { certificate, stem } = subject;
  const { delivery } = words.value;
  const making = useSignal(false);
  return (
    <>
      <Section title={delivery.title}>
        <ExpiryTimeline {...certificate} />
        <DefinitionList
          items={[{ term: delivery.serialNumber, value: certificate.serialNumber, mono: true }]}
        />
        <Button
          kind="main"
          wide
          icon={PackageCheck}
          onClick={() => {
            making.value = true;
          }}
        >
          {delivery.pkcs12.open}
        </Button>
      </Section>
      <Section title={delivery.downloads.title}>
        <p class="soft">{delivery.downloads.lead}</p>
        <CertificateDownloads certificate={certificate} stem={stem} />
      </Section>
      {making.value && (
        <Pkcs12Dialog
          {...subject}
          onClose={() => {
            making.value = false;
          }}
        />
      )}
    </>
  );
}
