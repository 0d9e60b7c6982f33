import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { PasswordField } from '../look/password-field.tsx';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { CodeField } from './code-field.tsx';
import type { Credentials } from './credentials.ts';
import { CredentialsRefusal } from './credentials-refusal.tsx';
import { UsernameHint } from './username-hint.tsx';

interface CredentialsFieldsProps {
  readonly credentials: Credentials;
  /** Of the person who is known already: password managers find their entry by it. */
  readonly login: string;
}

/** The password of somebody who is known, then their code if it is asked for. */
export function CredentialsFields({ credentials, login }: CredentialsFieldsProps): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const atCode = credentials.codeOf.value !== undefined;
  const recovery = credentials.byRecovery.value;
  useEffect(() => {
    // The dialog around it opens in the same breath, and would take the focus back.
    const drawn = requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('.field input')?.focus(),
    );
    return () => cancelAnimationFrame(drawn);
  }, [atCode, recovery]);
  return (
    <div class="form" ref={frame}>
      {atCode ? (
        <CodeOf credentials={credentials} />
      ) : (
        <>
          <UsernameHint login={login} />
          <PasswordField
            label={words.value.common.password}
            autocomplete="current-password"
            {...fieldOf(credentials.password, 'password')}
          />
        </>
      )}
      <CredentialsRefusal
        refusal={(atCode ? credentials.code : credentials.password).refusal.value}
        code={atCode ? (recovery ? 'recovery' : 'app') : undefined}
      />
    </div>
  );
}

/** The code of somebody whose password was right. */
function CodeOf({ credentials }: { readonly credentials: Credentials }): VNode {
  const { code } = words.value.signin;
  const recovery = credentials.byRecovery.value;
  return (
    <>
      <CodeField
        key={String(recovery)}
        label={recovery ? code.recovery : code.field}
        hint={recovery ? code.recoveryHint : code.hint}
        recovery={recovery}
        {...fieldOf(credentials.code, 'code')}
      />
      <Button kind="quiet" onClick={credentials.toggleRecovery}>
        {recovery ? code.useApp : code.useRecovery}
      </Button>
    </>
  );
}
