import { CircleCheck, ExternalLink, KeyRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { pairPath } from '#core/portal/api.ts';
import type { Account } from '../account/account.ts';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { words } from '../words.ts';
import type { SignIn } from './sign-in-model.ts';

interface SignInPageProps {
  /** Origin of the portal. */
  readonly address: string;
  readonly account: Account;
  readonly signIn: SignIn;
  /** Whether the extension may reach the portal. */
  readonly allowed: boolean;
  /** Asks the person for that; whether they said yes. */
  readonly onAllow: () => Promise<boolean>;
}

/** In a tab of its own: a popup closes as soon as the browser asks for a passkey. */
export function SignInPage({ address, account, signIn, allowed, onAllow }: SignInPageProps): VNode {
  const [mayReach, setMayReach] = useState(allowed);
  const { access } = words.value.extension;
  const state = account.state.value;
  return (
    <>
      <header>
        <h1>{access.title}</h1>
        <p class="soft mono">{address}</p>
      </header>
      <div role="status">
        {state.kind === 'signedIn' && <SignedIn name={state.person.name} account={account} />}
      </div>
      {state.kind === 'unsure' && <RefusalText refusal={state.refusal} />}
      {state.kind !== 'signedIn' && !mayReach && (
        <Permission onAllow={async () => setMayReach(await onAllow())} />
      )}
      {state.kind !== 'signedIn' && mayReach && (
        <>
          {state.kind === 'signedOut' && state.ended && <p class="notice notice-info">{access.ended}</p>}
          <ByPasskey signIn={signIn} />
          <ByCode signIn={signIn} address={address} />
        </>
      )}
    </>
  );
}

function SignedIn({ name, account }: { readonly name: string; readonly account: Account }): VNode {
  const { access } = words.value.extension;
  return (
    <div class="notice notice-success">
      <CircleCheck size={20} aria-hidden="true" />
      <div class="notice-text">
        <p class="notice-title">{access.done(name)}</p>
        <p>{access.doneText}</p>
        <div class="form-actions">
          <button type="button" class="button button-plain" onClick={() => void account.signOut()}>
            {access.signOut}
          </button>
        </div>
      </div>
    </div>
  );
}

function Permission({ onAllow }: { readonly onAllow: () => Promise<void> }): VNode {
  const { access } = words.value.extension;
  return (
    <section class="card">
      <p>{access.notAllowed}</p>
      <div class="form-actions">
        <button type="button" class="button button-main" onClick={() => void onAllow()}>
          {access.allow}
        </button>
      </div>
    </section>
  );
}

function ByPasskey({ signIn }: { readonly signIn: SignIn }): VNode {
  const id = useId();
  const { access } = words.value.extension;
  const refused = signIn.refused.value;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{access.passkey}</h2>
      <p>{access.passkeyText}</p>
      <div class="form-actions">
        <button
          type="button"
          class="button button-main"
          aria-busy={signIn.busy.value === 'passkey'}
          onClick={() => void signIn.byPasskey()}
        >
          <KeyRound size={18} aria-hidden="true" />
          {access.usePasskey}
        </button>
      </div>
      <div role="alert">{refused?.way === 'passkey' && <RefusalText refusal={refused.refusal} />}</div>
    </section>
  );
}

function ByCode({ signIn, address }: { readonly signIn: SignIn; readonly address: string }): VNode {
  const [code, setCode] = useState('');
  const id = useId();
  const { access } = words.value.extension;
  const refused = signIn.refused.value;
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{access.pairing}</h2>
      <p>{access.pairingText}</p>
      <p>
        <a class="button button-plain" href={`${address}${pairPath}`} target="_blank" rel="noreferrer">
          <ExternalLink size={18} aria-hidden="true" />
          {access.showCode}
        </a>
      </p>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim()) void signIn.byCode(code);
        }}
      >
        <div class="field">
          <label class="field-label" for={id}>
            {access.code}
          </label>
          <p class="field-hint" id={`${id}-hint`}>
            {access.codeHint}
          </p>
          <input
            id={id}
            class="field-control mono pairing-code"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={32}
            aria-describedby={`${id}-hint`}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <div role="alert">{refused?.way === 'code' && <RefusalText refusal={refused.refusal} />}</div>
        <div class="form-actions">
          <button type="submit" class="button button-plain" aria-busy={signIn.busy.value === 'code'}>
            {access.pair}
          </button>
        </div>
      </form>
    </section>
  );
}
