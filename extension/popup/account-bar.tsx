import { LogIn, LogOut, RotateCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Account } from '../account/account.ts';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { words } from '../words.ts';

interface AccountBarProps {
  readonly account: Account;
  readonly onSignIn: () => void;
  /** Asks the portal once more that did not answer. */
  readonly onTryAgain: () => Promise<void>;
}

/** Who is signed in to the extension, and the way in or out. */
export function AccountBar({ account, onSignIn, onTryAgain }: AccountBarProps): VNode {
  const whose = useRef<HTMLParagraphElement>(null);
  const { access } = words.value.extension;
  const state = account.state.value;
  const isUnsure = state.kind === 'unsure';
  const person = isUnsure || state.kind === 'signedIn' ? state.person : undefined;
  return (
    <>
      <div class="account-bar">
        <p role="status" class="small" ref={whose} tabIndex={-1}>
          {person && (
            <>
              <strong>{person.name}</strong>
              <br />
              <span class="soft">{person.accountName}</span>
            </>
          )}
          {state.kind === 'signedOut' && (
            <span class="soft">{state.ended ? access.ended : access.signedOut}</span>
          )}
        </p>
        {state.kind === 'signedOut' && (
          <button type="button" class="button button-plain" onClick={onSignIn}>
            <LogIn size={18} aria-hidden="true" />
            {access.signIn}
          </button>
        )}
        {(isUnsure || person) && (
          <button type="button" class="button button-plain" onClick={() => void account.signOut()}>
            <LogOut size={18} aria-hidden="true" />
            {access.signOut}
          </button>
        )}
      </div>
      <div role="status">{isUnsure && <RefusalText refusal={state.refusal} />}</div>
      {/* An older extension gets no other answer before it is another one. */}
      {isUnsure && state.refusal.code !== 'command.clientTooOld' && (
        <button
          type="button"
          class="button button-plain account-again"
          onClick={async () => {
            await onTryAgain();
            // The button has gone with its reason: whoever pressed it goes on from here.
            if (account.state.value.kind !== 'unsure') whose.current?.focus();
          }}
        >
          <RotateCw size={18} aria-hidden="true" />
          {access.tryAgain}
        </button>
      )}
    </>
  );
}
