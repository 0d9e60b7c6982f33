import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { Secret } from 'otpauth';
import type { Tables } from '../database/tables.ts';
import type { Platform } from '../platform.ts';

const count = 10;
/** 120 bits: a plain digest of them cannot be turned back (ASVS 5.0 §6.5.2 asks for 112). */
const octets = 15;

/** Ten codes in the place of those before; nobody keeps them but whom they are shown to. */
export async function renewRecoveryCodes(
  transaction: Transaction<Tables>,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
  { randomBytes }: Pick<Platform, 'randomBytes'>,
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, () =>
    new Secret({ buffer: randomBytes(octets).buffer }).base32.replaceAll(/.{4}(?=.)/g, '$&-'),
  );
  await removeRecoveryCodes(transaction, userId);
  await transaction
    .insertInto('recovery_codes')
    .values(
      codes.map((code) => ({
        account_id: accountId,
        user_id: userId,
        code_sha256: digest(code),
        used_at: null,
      })),
    )
    .execute();
  return codes;
}

export async function removeRecoveryCodes(transaction: Transaction<Tables>, userId: string): Promise<void> {
  await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
}

/** Uses a code up, also when it comes twice at once. @returns whether it worked */
export async function useRecoveryCode(
  db: Kysely<Tables>,
  { userId, code, now }: { readonly userId: string; readonly code: string; readonly now: Date },
): Promise<boolean> {
  const used = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_sha256', '=', digest(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** As people type them: with or without hyphens, in either case. */
function digest(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''))
    .digest();
}
