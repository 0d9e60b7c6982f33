import { CloudOff, MailOpen } from 'lucide-preact';
import type { VNode } from 'preact';
import { KnownInvitations } from '../../invitations/known-invitations.tsx';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { words } from '../../shell/words.ts';
import type { InvitationModel } from './invitation-model.ts';

/** The screen as long as there is no view to show: why, and what would bring one. */
export function NoInvitation({ model }: { readonly model: InvitationModel }): VNode {
  const { invitation, common } = words.value;
  return (
    <Screen title={invitation.title} width="narrow">
      <Reason model={model} />
      {!model.loading.value && <KnownInvitations />}
      {model.invitation.value && !model.loading.value && (
        <p>
          <Button onClick={() => void model.refresh()}>{common.actions.retry}</Button>
        </p>
      )}
    </Screen>
  );
}

function Reason({ model }: { readonly model: InvitationModel }): VNode {
  const { offlineFirst, noLink, loading } = words.value.invitation;
  if (model.loading.value) return <Loading label={loading} />;
  if (model.refusal.value) return <RefusalNotice refusal={model.refusal.value} />;
  if (model.invitation.value) {
    return (
      <EmptyState icon={CloudOff} title={offlineFirst.title}>
        <p>{offlineFirst.text}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={MailOpen} title={noLink.title}>
      <p>{noLink.text}</p>
    </EmptyState>
  );
}
