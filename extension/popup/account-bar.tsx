import { LogIn, LogOut } from 'lucide-preact';
import type { VNode } from 'preact';
import type { Account } from '../account/account.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from '../words.ts';

/** Who is signed in to the extension, and the way in or out. */
export function AccountBar({
  account,
  onSignIn,
}: {
  readonly account: Account;
  readonly onSignIn: () => void;
}): VNode {
  const { access } = words.value.extension;
  const state = account.state.value;
  const isSomebody = state.kind === 'signedIn';
  return (
    <div class="account-bar">
      <p role="status" class="small">
        {isSomebody && (
          <>
            <strong>{state.person.name}</strong>
            <br />
            <span class="soft">{state.person.accountName}</span>
          </>
        )}
        {state.kind === 'signedOut' && (
          <span class="soft">{state.ended ? access.ended : access.signedOut}</span>
        )}
        {state.kind === 'unsure' && <span class="soft">{refusalWords(state.refusal).what}</span>}
      </p>
      {state.kind === 'signedOut' && (
        <button type="button" class="button button-plain" onClick={onSignIn}>
          <LogIn size={18} aria-hidden="true" />
          {access.signIn}
        </button>
      )}
      {(isSomebody || state.kind === 'unsure') && (
        <button type="button" class="button button-plain" onClick={() => void account.signOut()}>
          <LogOut size={18} aria-hidden="true" />
          {access.signOut}
        </button>
      )}
    </div>
  );
}
