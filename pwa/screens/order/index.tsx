import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import type { OrderView } from '#core/portal/views.ts';
import { CertificateDownloads } from '../../delivery/certificate-downloads.tsx';
import { fileStem } from '../../files/file-stem.ts';
import { Section } from '../../look/section.tsx';
import { CertificateCard } from '../../orders/certificate-card.tsx';
import { CompositionList } from '../../orders/composition-list.tsx';
import { OrderPage } from '../../orders/order-page.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { InvitationSection } from './invitation-section.tsx';

export default function OrderScreen(): VNode {
  const reference = useRoute().params.reference ?? '';
  const title = words.value.ordering.order.title(reference);
  return (
    <SignedIn as="user" title={title}>
      {() => (
        <OrderPage
          key={reference}
          reference={reference}
          title={title}
          main={({ order }) => <Main order={order} />}
          side={(part) => <InvitationSection {...part} />}
        />
      )}
    </SignedIn>
  );
}

function Main({ order }: { readonly order: OrderView }): VNode {
  const said = words.value.ordering.order;
  const issued = order.certificates.length > 0;
  return (
    <>
      {issued && (
        <Section title={said.certificates}>
          {order.certificates.map((certificate) => (
            <CertificateCard key={certificate.serialNumber} certificate={certificate}>
              <h3>{said.files}</h3>
              <CertificateDownloads
                certificate={certificate}
                stem={fileStem(order.holderName, order.reference)}
              />
            </CertificateCard>
          ))}
        </Section>
      )}
      <Section title={issued ? said.compositionIssued : said.composition}>
        <CompositionList composition={order.composition} />
      </Section>
    </>
  );
}
