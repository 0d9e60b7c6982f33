import { mostPasskeys } from '#core/accounts/passkey.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { takeChallenge } from './challenges.ts';
import { requirePasskeysUsable } from './passkeys-usable.ts';
import { verifyRegistration } from './verify-registration.ts';

/** Adds the passkey that the person's device has just made. */
export const addPasskey: Handler<'passkey.add@1'> = async ({ args: { name, response }, actor, portal }) => {
  const { accountId, userId } = actingPerson(actor);
  const { clientDataJSON: clientDataJson } = response.response;
  const challenge = await takeChallenge(portal, { clientDataJson, purpose: 'add', userId });
  const made = await verifyRegistration(portal.settings, response, challenge);
  return async (running) => {
    const { transaction, now } = running;
    await requireRoom(running, userId);
    await requirePasskeysUsable(transaction, userId);
    const passkeyId = portal.platform.newId();
    const added = await transaction
      .insertInto('passkeys')
      .values({
        passkey_id: passkeyId,
        account_id: accountId,
        user_id: userId,
        name,
        credential_id: made.credentialId,
        public_key: made.publicKey,
        counter: made.counter,
        transports: response.response.transports ?? [],
        backup_eligible: made.backupEligible,
        backed_up: made.backedUp,
        aaguid: made.aaguid,
        added_at: now,
        version: await running.version(accountId),
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirst();
    // §7.1 step 26: a credential is one person's, once.
    if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('passkey.alreadyAdded');
    return { passkeyId };
  };
};

/** The person is held until the commit: two at once must not both be the last that fits. */
async function requireRoom({ transaction }: Running, userId: string): Promise<void> {
  await transaction
    .selectFrom('users')
    .select('user_id')
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { count } = await transaction
    .selectFrom('passkeys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  if (count >= mostPasskeys) throw new Refusal('passkey.tooMany', { maximum: mostPasskeys });
}
