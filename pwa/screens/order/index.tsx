import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import type { OrderView } from '#core/portal/views.ts';
import { CertificateDownloads } from '../../delivery/certificate-downloads.tsx';
import { fileStem } from '../../files/file-stem.ts';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { CertificateCard } from '../../orders/certificate-card.tsx';
import { CompositionList } from '../../orders/composition-list.tsx';
import { HistoryList } from '../../orders/history-list.tsx';
import { OrderFacts } from '../../orders/order-facts.tsx';
import { OrderLayout, OrderLead } from '../../orders/order-layout.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Reading } from '../../shell/reading.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { InvitationSection } from './invitation-section.tsx';

export default function OrderScreen(): VNode {
  const reference = useRoute().params.reference ?? '';
  return (
    <SignedIn as="user" title={words.value.ordering.order.title(reference)}>
      {() => <OrderPage key={reference} reference={reference} />}
    </SignedIn>
  );
}

function OrderPage({ reference }: { readonly reference: string }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading(
    (signal) => portal.read('/api/orders/:reference', { params: { reference }, signal }),
    [portal, reference],
  );
  const order = reading.value.value;
  return (
    <Screen title={words.value.ordering.order.title(reference)} lead={order && <OrderLead order={order} />}>
      <Loaded reading={reading}>
        {(loaded) => (
          <OrderLayout
            order={loaded}
            main={<Main order={loaded} />}
            side={<Side order={loaded} reading={reading} />}
          />
        )}
      </Loaded>
    </Screen>
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

interface SideProps {
  readonly order: OrderView;
  readonly reading: Reading<OrderView>;
}

function Side({ order, reading }: SideProps): VNode {
  return (
    <>
      <InvitationSection order={order} onDone={reading.reload} />
      <OrderFacts order={order} />
      <Section title={words.value.ordering.order.history}>
        <HistoryList lines={order.history} />
      </Section>
    </>
  );
}
