import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Account } from '../../device/account.ts';
import { leaveDevice } from '../../device/leave-device.ts';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { createAction } from '../../shell/action.ts';
import { forgetDrafts } from '../../shell/draft.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { tabStorage } from '../../shell/storage.ts';
import { words } from '../../shell/words.ts';

/** Who signs out while something waits is asked what becomes of it. */
export function Leaving({ account }: { readonly account: Account }): VNode {
  const { session, newId } = useEnvironment();
  const { route } = useLocation();
  const { outbox } = words.value;
  const signOut = useMemo(
    () =>
      createAction(async (id: string, discard: boolean) => {
        await session.signOut(id);
        await leaveDevice({ discard });
        forgetDrafts(tabStorage());
        route('/sign-in');
      }, newId),
    [session],
  );
  const waiting = account.status.value.entries.filter(({ doneAt }) => doneAt === undefined).length;
  return (
    <Notice
      kind="warning"
      title={outbox.leaving}
      announced
      actions={
        <>
          <Button kind="main" busy={signOut.busy.value} onClick={() => signOut.run(false)}>
            {outbox.signOutKeeping}
          </Button>
          <Button kind="danger" busy={signOut.busy.value} onClick={() => signOut.run(true)}>
            {outbox.signOutDiscarding}
          </Button>
          <ButtonLink href="/outbox">{outbox.stay}</ButtonLink>
        </>
      }
    >
      <p>{outbox.leavingText(waiting)}</p>
      <RefusalNotice refusal={signOut.refusal.value} />
    </Notice>
  );
}
