import type { Portal } from '../portal.ts';

/** Seen and older than a year, in milliseconds: the history of each order tells the same, and for longer. */
const kept = 365 * 86_400_000;

/** Forgets alerts that their person has seen, once they are old. What nobody has seen stays. */
export async function removeOldAlerts({ database, platform }: Portal): Promise<void> {
  await database.tables
    .deleteFrom('alerts')
    .where('seen_at', 'is not', null)
    .where('at', '<', new Date(platform.now().getTime() - kept))
    .execute();
}
