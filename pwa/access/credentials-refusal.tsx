import type { VNode } from 'preact';
import type { Refusal } from '#core/errors/refusal.ts';
import { ButtonLink } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { words } from '../shell/words.ts';

interface CredentialsRefusalProps {
  readonly refusal: Refusal | undefined;
  /** Which code was typed, once the password was found right: it is then the code that is wrong. */
  readonly code?: 'app' | 'recovery' | undefined;
}

/** Why somebody does not get in, and the way there is from here. */
export function CredentialsRefusal({ refusal, code }: CredentialsRefusalProps): VNode | null {
  const { signin } = words.value;
  if (code && (refusal?.code === 'signin.failed' || refusal?.code === 'signin.notProven')) {
    return (
      <Notice kind="error" title={signin.code.wrong} announced>
        <p>{code === 'recovery' ? signin.code.recoveryWrongRemedy : signin.code.wrongRemedy}</p>
      </Notice>
    );
  }
  return (
    <RefusalNotice
      refusal={refusal}
      actions={
        refusal?.code === 'signin.blocked' && <ButtonLink href="/recover">{signin.recoverBlocked}</ButtonLink>
      }
    />
  );
}
