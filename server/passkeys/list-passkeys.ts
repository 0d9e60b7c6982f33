import type { PasskeysView } from '#core/portal/passkey-views.ts';
import type { Database } from '../database/database.ts';
import { passkeysUsable } from './passkeys-usable.ts';

export async function listPasskeys(db: Database, userId: string): Promise<PasskeysView> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['passkey_id', 'name', 'added_at', 'used_at', 'backed_up'])
    .where('user_id', '=', userId)
    .orderBy('added_at')
    .orderBy('passkey_id')
    .execute();
  const { usable } = await passkeysUsable(db, userId);
  return {
    usable,
    passkeys: rows.map((row) => ({
      passkeyId: row.passkey_id,
      name: row.name,
      addedAt: row.added_at.toISOString(),
      ...(row.used_at === null ? {} : { usedAt: row.used_at.toISOString() }),
      backedUp: row.backed_up,
    })),
  };
}
