import { shortestPassword } from '#core/policy/passwords.ts';
import type { FieldFault } from '../shell/form.ts';

export interface NewPasswordValues extends Readonly<Record<string, string>> {
  readonly password: string;
  readonly again: string;
}

/** What can be said of a new password before the portal sees it. */
export function newPasswordFaults({ password, again }: NewPasswordValues): {
  readonly password?: FieldFault;
  readonly again?: FieldFault;
} {
  if ([...password].length < shortestPassword) return { password: 'wrong' };
  return again === password ? {} : { again: 'wrong' };
}
