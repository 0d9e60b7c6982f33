import type { Running } from '../commands/handler.ts';

/** Takes an address out of where the account wants to be written to. */
export async function eraseFromPreferences(
  running: Running,
  { accountId, mail }: { readonly accountId: string; readonly mail: string },
): Promise<void> {
  const { transaction } = running;
  const { preferences } = await transaction
    .selectFrom('accounts')
    .select('preferences')
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const held = JSON.stringify(preferences);
  const kept = JSON.stringify(preferences, (_, value: unknown) =>
    typeof value === 'string' && value.toLowerCase() === mail.toLowerCase() ? '' : value,
  );
  if (kept === held) return;
  await transaction
    .updateTable('accounts')
    .set({ preferences: kept })
    .where('account_id', '=', accountId)
    .execute();
}
