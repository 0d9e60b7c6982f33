import type { Actor } from '../../core/accounts/actor.ts';
import type { CommandInput } from '../../core/commands/catalogue.ts';
import { execute } from '../../server/commands/executor.ts';
import type { Portal } from '../../server/portal.ts';
import type { Passwords } from '../../server/signin/passwords.ts';
import { findSession, type SignedIn } from '../../server/signin/sessions.ts';
import { run } from './orders.ts';

export const goodPassword = 'three words here';

/** Passwords that cost nothing, for tests of what stands around them. `checks` counts those against somebody's own. */
export function cheapPasswords(): Passwords & { readonly checks: () => number } {
  let checks = 0;
  return {
    hash: async (password) => `cheap ${password}`,
    verify: async (password, stored) => {
      if (stored !== undefined) checks++;
      return stored === `cheap ${password}`;
    },
    checks: () => checks,
  };
}

/** Gives somebody a password, as of now. @returns their login */
export async function givePassword(
  { database, passwords, platform }: Portal,
  { userId }: { readonly userId: string },
  password = goodPassword,
): Promise<string> {
  const { login } = await database.tables
    .updateTable('users')
    .set({ password_hash: await passwords.hash(password), password_changed_at: platform.now() })
    .where('user_id', '=', userId)
    .returning('login')
    .executeTakeFirstOrThrow();
  return login;
}

/** Signs in as a browser would. @throws Refusal */
export async function signIn(
  portal: Portal,
  args: Pick<CommandInput<'session.signIn@1'>, 'code' | 'login'> & { readonly password?: string },
  { actor = { kind: 'anonymous' }, address = '192.0.2.1' }: { actor?: Actor; address?: string } = {},
): Promise<{ readonly token: string; readonly person: SignedIn }> {
  const { session } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'session.signIn@1',
    args: { password: goodPassword, ...args },
    actor,
    caller: { address, device: '', origin: 'portal' },
  });
  const person = await whose(portal, session ?? '');
  if (person === undefined) throw new Error('no session began');
  return { token: session ?? '', person };
}

/** Who acts by a token, now. */
export function whose({ database, platform }: Portal, token: string): Promise<SignedIn | undefined> {
  return findSession(database.tables, token, platform.now());
}

/** Switches somebody's second factor on. @returns its secret in base32, and the recovery codes */
export async function enrolTotp(
  portal: Portal,
  person: SignedIn,
  codeNow: (secret: string) => Promise<string>,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const { secret } = await run(portal, person, 'totp.begin@1', {});
  const { recoveryCodes } = await run(portal, person, 'totp.confirm@1', { code: await codeNow(secret) });
  return { secret, recoveryCodes };
}
