import type { Duty } from '#core/accounts/actor.ts';
import type { SignInMode, SignInWay } from '#core/accounts/sign-in-mode.ts';
import { passwordDueAt } from '#core/policy/passwords.ts';

/** What somebody must do before anything else, in a session begun that way, in an account of that mode. */
export function dutiesOf(
  {
    mode,
    way,
    hasTotp,
    passwordChangedAt,
  }: {
    readonly mode: SignInMode;
    readonly way: SignInWay;
    readonly hasTotp: boolean;
    readonly passwordChangedAt: Date | null;
  },
  now: Date,
): readonly Duty[] {
  const isByPassword = way === 'password' || way === 'totp';
  const isOld = passwordChangedAt !== null && passwordDueAt(passwordChangedAt) <= now;
  return [
    ...(isByPassword && isOld ? (['changePassword'] as const) : []),
    ...(mode === 'totp' && !hasTotp ? (['enrolTotp'] as const) : []),
  ];
}
