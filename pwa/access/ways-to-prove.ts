import { mayUse, type SignInMode, type SignInWay, signInWays } from '#core/accounts/sign-in-mode.ts';
import type { MeView } from '#core/portal/signin-views.ts';

interface Known {
  readonly signInMode: SignInMode;
  /** What the portal says of the person's access; it says nothing once the session has ended. */
  readonly me?: Pick<MeView, 'passkeys' | 'password' | 'totp' | 'way'> | undefined;
}

/** By what somebody may show that it is they: what their account takes, and what they have, as far as is known. */
export function waysToProve({ signInMode, me }: Known): readonly SignInWay[] {
  const has: Readonly<Record<SignInWay, boolean>> = {
    password: me?.password !== undefined || me === undefined,
    totp: me?.totp.on ?? signInMode !== 'certificate',
    passkey: me === undefined || me.passkeys > 0,
    certificate: me === undefined || signInMode === 'certificate' || me.way === 'certificate',
  };
  const hasTotp = me?.totp.on ?? false;
  return signInWays.filter((way) => has[way] && mayUse(signInMode, way, { hasTotp }));
}
