import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import type { OrderView } from '#core/portal/views.ts';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { CompositionList } from '../../orders/composition-list.tsx';
import { HistoryList } from '../../orders/history-list.tsx';
import { OrderFacts } from '../../orders/order-facts.tsx';
import { OrderLayout, OrderLead } from '../../orders/order-layout.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { AuditActions } from './audit-actions.tsx';
import { CertificatesSection } from './certificates-section.tsx';
import { ControlsSection } from './controls-section.tsx';
import { RequestSection } from './request-section.tsx';
import './office-order.css';

export default function OfficeOrderScreen(): VNode {
  const reference = useRoute().params.reference ?? '';
  return (
    <SignedIn as="operator" title={words.value.office.audit(reference)}>
      {() => <AuditPage key={reference} reference={reference} />}
    </SignedIn>
  );
}

function AuditPage({ reference }: { readonly reference: string }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading(
    (signal) => portal.read('/api/orders/:reference', { params: { reference }, signal }),
    [portal, reference],
  );
  const order = reading.value.value;
  return (
    <Screen
      title={words.value.office.audit(reference)}
      lead={order && <OrderLead order={order} />}
      actions={order && <AuditActions order={order} onDone={reading.reload} />}
    >
      <Loaded reading={reading}>
        {(loaded) => (
          <OrderLayout
            order={loaded}
            main={<Main order={loaded} onDone={reading.reload} />}
            side={<Side order={loaded} />}
          />
        )}
      </Loaded>
    </Screen>
  );
}

interface MainProps {
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

function Main({ order, onDone }: MainProps): VNode {
  return (
    <>
      <CertificatesSection order={order} onDone={onDone} />
      <ControlsSection order={order} onDone={onDone} />
      <RequestSection order={order} />
    </>
  );
}

function Side({ order }: { readonly order: OrderView }): VNode {
  const said = words.value.ordering.order;
  return (
    <>
      <Section title={order.certificates.length > 0 ? said.compositionIssued : said.composition}>
        <CompositionList composition={order.composition} />
      </Section>
      <OrderFacts order={order} />
      <Section title={said.history}>
        <HistoryList lines={order.history} />
      </Section>
    </>
  );
}
