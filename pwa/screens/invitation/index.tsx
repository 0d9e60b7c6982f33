import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { invitationPath } from '#core/portal/api.ts';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { openReplica } from '../../replica/this-device.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import { InvitationJourney } from './invitation-journey.tsx';
import { createInvitationModel, type InvitationModel } from './invitation-model.ts';
import './invitation.css';

/** `/invitation#<secret>`, and `/invitation?order=<reference>` once this device knows the link. */
export default function InvitationRoute(): VNode {
  const { portalOf } = useEnvironment();
  const model = useSignal<InvitationModel | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    const start = async () => {
      const replica = await openReplica();
      if (leaving.signal.aborted) return;
      const showAddress = (address: string) => history.replaceState(history.state, '', address);
      const opened = createInvitationModel({ replica, portalOf, showAddress });
      model.value = opened;
      opened.follow(leaving.signal);
      // Another link may be opened in the same tab: only the fragment changes then.
      window.addEventListener('hashchange', () => void opened.open(location), { signal: leaving.signal });
      await opened.open(location);
    };
    void start();
    return () => leaving.abort();
  }, [portalOf, model]);
  // A link to another invitation of this device leads to the same screen; one to another screen is none of ours.
  const { path, url } = useLocation();
  useEffect(() => {
    if (path === invitationPath) void model.peek()?.open(location);
  }, [path, url, model]);

  const { invitation } = words.value;
  if (model.value) return <InvitationJourney model={model.value} />;
  return (
    <Screen title={invitation.title} width="narrow">
      <Loading label={invitation.loading} />
    </Screen>
  );
}
