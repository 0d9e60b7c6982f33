import type { MySessionView } from '#core/portal/signin-views.ts';
import type { Portal } from '../portal.ts';
import { describeDevice } from './describe-device.ts';
import { isOver, type SignedIn } from './sessions.ts';

/** One's sessions that live, the asking one first, then the newest. */
export async function listSessions(
  { database, platform }: Portal,
  { userId, session }: SignedIn,
): Promise<readonly MySessionView[]> {
  const now = platform.now();
  const rows = await database.tables
    .selectFrom('sessions')
    .select(['session_id', 'audience', 'mode', 'device', 'address', 'began_at', 'seen_at'])
    .where('user_id', '=', userId)
    .orderBy('began_at', 'desc')
    .orderBy('session_id')
    .execute();
  return rows
    .filter((row) => !isOver(row, now))
    .map((row) => ({
      sessionId: row.session_id,
      current: row.session_id === session.sessionId,
      audience: row.audience,
      way: row.mode,
      device: describeDevice(row.device),
      address: row.address,
      beganAt: row.began_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}
