import { FileCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OrderCertificateView } from '#core/portal/views.ts';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Time } from '../look/time.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { formats, words } from '../shell/words.ts';

interface AcceptanceProps extends OrderPart {
  readonly certificate: OrderCertificateView;
}

/** Of a certificate that its authority wants accepted (T 6.4): until when, or since when it is. Works without network. */
export function Acceptance({ certificate, order, onDone }: AcceptanceProps): VNode | null {
  const { portal, newId } = useEnvironment();
  const { serialNumber, acceptBy, acceptedAt, revokedAt } = certificate;
  const { reference, actions } = order;
  const accept = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('certificate.accept@1', { reference, serialNumber }, { id });
        tellDone(id, words.value.lists.accepted);
      }, newId),
    [portal, reference, serialNumber],
  );
  const { acceptance, lists } = words.value;
  if (acceptedAt !== undefined) {
    return (
      <p class="small soft">
        {acceptance.accepted} <Time at={acceptedAt} as="date" />
      </p>
    );
  }
  if (acceptBy === undefined || revokedAt !== undefined || order.state !== 'toAccept') return null;
  return (
    <>
      <Notice
        kind="warning"
        title={acceptance.title(formats.value.date(acceptBy))}
        actions={
          actions.includes('certificate.accept@1') && (
            <Button
              kind="main"
              icon={FileCheck}
              busy={accept.busy.value}
              onClick={async () => {
                if (await accept.run()) await onDone();
              }}
            >
              {lists.accept}
            </Button>
          )
        }
      >
        <p>{acceptance.text}</p>
      </Notice>
      <RefusalNotice refusal={accept.refusal.value} />
    </>
  );
}
