import type { Handler } from '../commands/handler.ts';
import { actingPerson, loginOf } from './acting-person.ts';
import { hasConfirmedTotp } from './has-confirmed-totp.ts';
import { refuseBesidePasskeys } from './refuse-beside-passkeys.ts';
import { totpPurpose } from './second-factor.ts';
import { describeTotp, totpSecretLength } from './totp-code.ts';

/**
 * Makes the secret of a second factor, in the place of one that waits to be confirmed. One that is on stays, until the
 * new one is confirmed: so a new phone takes over from the old one, also where the account imposes it.
 */
export const beginTotp: Handler<'totp.begin@1'> = async ({ portal, actor }) => {
  const { userId, accountId } = actingPerson(actor);
  const { login } = await loginOf(portal, actor);
  const secret = portal.platform.randomBytes(totpSecretLength);
  const sealed = await portal.sealer.seal(secret, totpPurpose(userId));
  return async ({ transaction, now }) => {
    if (!(await hasConfirmedTotp(transaction, userId))) await refuseBesidePasskeys(transaction, userId);
    await transaction
      .insertInto('totp_secrets')
      .values({ user_id: userId, account_id: accountId, sealed, begun_at: now, confirmed_at: null })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet(({ ref, eb }) => ({
          sealed: eb
            .case()
            .when('totp_secrets.confirmed_at', 'is', null)
            .then(ref('excluded.sealed'))
            .else(ref('totp_secrets.sealed'))
            .end(),
          next_sealed: eb
            .case()
            .when('totp_secrets.confirmed_at', 'is', null)
            .then(null)
            .else(ref('excluded.sealed'))
            .end(),
          begun_at: now,
        })),
      )
      .execute();
    return describeTotp(secret, login);
  };
};
