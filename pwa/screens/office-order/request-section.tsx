import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OrderView } from '#core/portal/views.ts';
import { CopyButton } from '../../look/copy-button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { groupHex } from '../../orders/group-hex.ts';
import { keyKindName } from '../../orders/key-kind-name.ts';
import { asRefusal } from '../../shell/refusal-words.ts';
import { formats, words } from '../../shell/words.ts';
import type { DecodedRequest } from './decode-request.ts';

type Request = NonNullable<OrderView['request']>;

/** A mailbox counts as proven for 24 hours (S/MIME BR §3.2.2.2). */
const provenFor = 86_400;

/** What the holder's device sent, decoded here and not believed from the portal. */
export function RequestSection({ order }: { readonly order: OrderView }): VNode {
  const { office } = words.value;
  return (
    <Section title={office.request}>
      {order.request ? <RequestContent request={order.request} /> : <p class="soft">{office.requestNone}</p>}
    </Section>
  );
}

type Decoding =
  | { readonly decoded: DecodedRequest }
  | { readonly refusal: ReturnType<typeof asRefusal> }
  | undefined;

function RequestContent({ request }: { readonly request: Request }): VNode {
  const [decoding, setDecoding] = useState<Decoding>(undefined);
  useEffect(() => {
    // The reader of requests is large, and only auditors need it.
    import('./decode-request.ts')
      .then(({ decodeRequest }) => decodeRequest(request.pem))
      .then((decoded) => setDecoding({ decoded }))
      .catch((error: unknown) => setDecoding({ refusal: asRefusal(error) }));
  }, [request.pem]);
  const { office } = words.value;
  const decoded = decoding && 'decoded' in decoding ? decoding.decoded : undefined;
  return (
    <>
      <MailboxProof seconds={request.linkAgeSeconds} />
      {decoding && 'refusal' in decoding && <RefusalNotice refusal={decoding.refusal} />}
      <DefinitionList
        items={[
          { term: office.received, value: <Time at={request.receivedAt} /> },
          { term: office.subject, value: decoded?.subject },
          { term: office.alternativeNames, value: decoded?.names.join('\n') },
          {
            term: office.publicKey,
            value: keyKindName(request.keyKind),
          },
          { term: office.keyThumbprint, value: groupHex(request.spkiSha256), mono: true },
          { term: office.signature, value: decoded && office.signatureGood },
        ]}
      />
      <details>
        <summary>{office.pem}</summary>
        <CopyButton text={request.pem} of={office.pem} />
        <pre class="request-pem">{request.pem}</pre>
      </details>
    </>
  );
}

function MailboxProof({ seconds }: { readonly seconds: number }): VNode {
  const { office } = words.value;
  const age = formats.value.duration(seconds);
  const proven = seconds <= provenFor;
  return (
    <Notice kind={proven ? 'success' : 'warning'}>
      <p>{proven ? office.mailboxProven(age) : office.mailboxStale(age)}</p>
    </Notice>
  );
}
