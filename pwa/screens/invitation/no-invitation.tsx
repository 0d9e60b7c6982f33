import { CloudOff, MailOpen } from 'lucide-preact';
import type { VNode } from 'preact';
import { commonName } from '#core/orders/request-content.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { Loading } from '../../look/spinner.tsx';
import { words } from '../../shell/words.ts';
import { addressWithoutSecret } from './address.ts';
import type { InvitationModel } from './invitation-model.ts';

/** The screen as long as there is no view to show: why, and what would bring one. */
export function NoInvitation({ model }: { readonly model: InvitationModel }): VNode {
  const { invitation, common } = words.value;
  return (
    <Screen title={invitation.title} width="narrow">
      <Reason model={model} />
      {!model.loading.value && <KnownInvitations model={model} />}
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

function KnownInvitations({ model }: { readonly model: InvitationModel }): VNode | null {
  const views = model.known.value.flatMap(({ view }) => (view ? [view] : []));
  if (views.length === 0) return null;
  const { invitation, common } = words.value;
  return (
    <Section title={invitation.known}>
      <ul class="invitation-known">
        {views.map((view) => (
          <li key={view.reference}>
            {/* A whole navigation: the screen reads its invitation from the address. */}
            <a href={addressWithoutSecret(view.reference)} target="_self">
              {commonName(view.composition)} – {common.products[view.product].name}
            </a>
            <span class="mono small soft"> {invitation.reference(view.reference)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
