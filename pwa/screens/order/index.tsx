import { Fragment, type VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { fileStem } from '#core/keys/file-stem.ts';
import { Acceptance } from '../../acceptance/acceptance.tsx';
import { OpenAccountLink } from '../../accounts/open-account-link.tsx';
import { ApprovalSection } from '../../approval/approval-section.tsx';
import { CertificateDownloads } from '../../delivery/certificate-downloads.tsx';
import { DocumentsSection } from '../../documents/documents-section.tsx';
import { Section } from '../../look/section.tsx';
import { CertificateNote } from '../../notes/certificate-note.tsx';
import { ThreadSection } from '../../notes/thread-section.tsx';
import { CertificateCard } from '../../orders/certificate-card.tsx';
import { CompositionList } from '../../orders/composition-list.tsx';
import { OrderPage, type OrderPart } from '../../orders/order-page.tsx';
import { RenewalSection } from '../../renewals/renewal-section.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { InvitationSection } from './invitation-section.tsx';

export default function OrderScreen(): VNode {
  const reference = useRoute().params.reference ?? '';
  const title = words.value.ordering.order.title(reference);
  return (
    <SignedIn as="user" reads="/api/orders" title={title}>
      {() => (
        <OrderPage
          key={reference}
          reference={reference}
          title={title}
          main={(part) => <Main {...part} />}
          side={(part) => (
            <>
              <InvitationSection {...part} />
              <RenewalSection {...part} />
            </>
          )}
        />
      )}
    </SignedIn>
  );
}

function Main({ order, onDone }: OrderPart): VNode {
  const said = words.value.ordering.order;
  const issued = order.certificates.length > 0;
  // By its key it stays the same, wherever it stands, with what is being typed into it.
  const approval = <ApprovalSection key="approval" order={order} onDone={onDone} />;
  const awaits = order.state === 'awaitingApproval';
  return (
    <>
      {awaits && approval}
      {issued && (
        <Section title={said.certificates}>
          {order.certificates.map((certificate) => (
            <Fragment key={certificate.serialNumber}>
              <Acceptance certificate={certificate} order={order} onDone={onDone} />
              <CertificateCard certificate={certificate}>
                <h3>{said.files}</h3>
                {certificate.pem === '' ? (
                  <p class="soft">{words.value.outbox.fileOnline}</p>
                ) : (
                  <CertificateDownloads
                    certificate={certificate}
                    stem={fileStem(order.holderName, order.reference)}
                  />
                )}
                <CertificateNote
                  // What is kept begins the form anew.
                  key={certificate.note}
                  certificate={certificate}
                  order={order}
                  onDone={onDone}
                />
              </CertificateCard>
            </Fragment>
          ))}
        </Section>
      )}
      <Section title={issued ? said.compositionIssued : said.composition}>
        <CompositionList composition={order.composition} />
      </Section>
      {!awaits && approval}
      <DocumentsSection order={order} onDone={onDone} />
      <ThreadSection order={order} onDone={onDone} />
      {(order.state === 'valid' || order.state === 'toAccept') && (
        <OpenAccountLink composition={order.composition} />
      )}
    </>
  );
}
