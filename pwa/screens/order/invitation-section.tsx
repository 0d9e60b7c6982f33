import { Send } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { InvitationState } from '#core/orders/state.ts';
import type { OrderView } from '#core/portal/views.ts';
import { tellDone } from '../../device/tell-done.ts';
import { Badge, type Tone } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { type Action, createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

const tones: Readonly<Record<InvitationState, Tone>> = {
  notSent: 'neutral',
  sent: 'info',
  opened: 'info',
  accepted: 'good',
  expired: 'warn',
  cancelled: 'neutral',
};

interface InvitationSectionProps {
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

/** What became of the link, and what its sender may do with it. */
export function InvitationSection({ order, onDone }: InvitationSectionProps): VNode {
  const { portal, newId } = useEnvironment();
  const [cancelling, setCancelling] = useState(false);
  const { reference, actions, invitation, emailAddress } = order;
  const resend = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('invitation.resend@1', { reference }, { id });
        tellDone(id, words.value.ordering.order.resent(emailAddress));
      }, newId),
    [portal, reference],
  );
  const cancel = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('invitation.cancel@1', { reference }, { id });
        tellDone(id, words.value.ordering.order.cancelledDone);
      }, newId),
    [portal, reference],
  );
  const { orders, ordering } = words.value;
  const said = ordering.order;
  const onResend = async () => {
    await resend.run();
    await onDone();
  };
  const onCancel = async () => {
    if (!(await cancel.run())) return;
    setCancelling(false);
    await onDone();
  };
  return (
    <Section title={said.invitation}>
      <div>
        <Badge tone={tones[invitation.state]}>{orders.invitationStates[invitation.state]}</Badge>
      </div>
      <InvitationFacts order={order} />
      <RefusalNotice refusal={resend.refusal.value} />
      <div class="form-actions">
        {actions.includes('invitation.resend@1') && (
          <Button icon={Send} busy={resend.busy.value} onClick={onResend}>
            {said.resend}
          </Button>
        )}
        {actions.includes('invitation.cancel@1') && (
          <Button kind="danger" onClick={() => setCancelling(true)}>
            {said.cancel}
          </Button>
        )}
      </div>
      <CancelDialog
        open={cancelling}
        text={invitation.state === 'notSent' ? ordering.approval.cancelText : said.cancelText(emailAddress)}
        action={cancel}
        onClose={() => setCancelling(false)}
        onConfirm={onCancel}
      />
    </Section>
  );
}

function InvitationFacts({ order }: { readonly order: OrderView }): VNode {
  const { invitation, emailAddress, language } = order;
  const { common, ordering } = words.value;
  const said = ordering.order;
  const at = (moment: string | undefined) => moment && <Time at={moment} />;
  const waits =
    invitation.state === 'sent' || invitation.state === 'opened' || invitation.state === 'expired';
  return (
    <DefinitionList
      items={[
        { term: said.invitationTo, value: emailAddress },
        { term: said.invitationLanguage, value: common.languages[language] },
        { term: said.sent, value: invitation.state !== 'notSent' && at(invitation.sentAt) },
        { term: said.openedByHolder, value: at(invitation.openedAt) },
        { term: said.accepted, value: at(invitation.acceptedAt) },
        { term: said.cancelled, value: at(invitation.cancelledAt) },
        { term: said.expires, value: waits && at(invitation.expiresAt) },
      ]}
    />
  );
}

interface CancelDialogProps {
  readonly open: boolean;
  readonly text: string;
  readonly action: Action<[]>;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function CancelDialog({ open, text, action, onClose, onConfirm }: CancelDialogProps): VNode {
  const said = words.value.ordering.order;
  return (
    <Dialog
      open={open}
      title={said.cancelTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{said.keep}</Button>
          <Button kind="danger" busy={action.busy.value} onClick={onConfirm}>
            {said.cancel}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <p>{said.cannotUndo}</p>
      <RefusalNotice refusal={action.refusal.value} />
    </Dialog>
  );
}
