import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import type { OrderView } from '#core/portal/views.ts';
import { ApprovalSection } from '../../approval/approval-section.tsx';
import { DocumentsSection } from '../../documents/documents-section.tsx';
import { Section } from '../../look/section.tsx';
import { ThreadSection } from '../../notes/thread-section.tsx';
import { CompositionList } from '../../orders/composition-list.tsx';
import { OrderPage, type OrderPart } from '../../orders/order-page.tsx';
import { RenewalSection } from '../../renewals/renewal-section.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { AuditActions } from './audit-actions.tsx';
import { CertificatesSection } from './certificates-section.tsx';
import { ControlsSection } from './controls-section.tsx';
import { RequestSection } from './request-section.tsx';
import './office-order.css';

export default function OfficeOrderScreen(): VNode {
  const reference = useRoute().params.reference ?? '';
  const title = words.value.office.audit(reference);
  return (
    <SignedIn as="operator" title={title}>
      {() => (
        <OrderPage
          key={reference}
          reference={reference}
          title={title}
          actions={(part) => <AuditActions {...part} />}
          main={(part) => <Main {...part} />}
          side={(part) => (
            <>
              <ApprovalSection {...part} />
              <Composition order={part.order} />
              <RenewalSection {...part} path="/office/orders" />
            </>
          )}
        />
      )}
    </SignedIn>
  );
}

function Main(part: OrderPart): VNode {
  return (
    <>
      <CertificatesSection {...part} />
      <ControlsSection {...part} />
      <RequestSection order={part.order} />
      <DocumentsSection {...part} />
      <ThreadSection {...part} office />
    </>
  );
}

function Composition({ order }: { readonly order: OrderView }): VNode {
  const said = words.value.ordering.order;
  return (
    <Section title={order.certificates.length > 0 ? said.compositionIssued : said.composition}>
      <CompositionList composition={order.composition} />
    </Section>
  );
}
