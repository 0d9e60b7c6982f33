import type { Portal } from '../portal.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { isTotpCode, stepOfCode } from './totp-code.ts';

/** What the secret of somebody's second factor is sealed under. */
export const totpPurpose = (userId: string): string => `totp ${userId}`;

/**
 * Checks a code of the app, or a recovery code, of somebody whose second factor is on; and uses it up, committed at
 * once, so that it works once however many times it comes at the same moment (RFC 6238 §5.2).
 */
export async function checkSecondFactor(portal: Portal, userId: string, typed: string): Promise<boolean> {
  const { database, platform, sealer } = portal;
  const db = database.tables;
  const now = platform.now();
  const code = typed.replaceAll(/[\s-]/g, '');
  if (!isTotpCode(code)) return useRecoveryCode(db, { userId, code, now });
  const row = await db
    .selectFrom('totp_secrets')
    .select('sealed')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (row === undefined) return false;
  const step = stepOfCode(await sealer.open(row.sealed, totpPurpose(userId)), code, now);
  if (step === undefined) return false;
  const taken = await db
    .updateTable('totp_secrets')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('sealed', '=', row.sealed)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
