import type { Portal } from '../portal.ts';

const purpose = (userId: string): string => `replica of ${userId}`;

/**
 * The secret that opens what a person's devices keep; made when it is first asked for. Without a session nobody gets it, so
 * that what a device keeps is unreadable from the signing out to the next signing in.
 * @returns 256 bits in base64url
 */
export async function replicaSecret({ database, platform, sealer }: Portal, userId: string): Promise<string> {
  const fresh = await sealer.seal(platform.randomBytes(32), purpose(userId));
  const users = database.tables;
  await users
    .updateTable('users')
    .set({ replica_secret: fresh })
    .where('user_id', '=', userId)
    // Of two devices that ask at once the second is told the first one's.
    .where('replica_secret', 'is', null)
    .execute();
  const { replica_secret } = await users
    .selectFrom('users')
    .select('replica_secret')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  if (replica_secret === null) throw new Error(`user ${userId} has no replica secret`);
  return (await sealer.open(replica_secret, purpose(userId))).toString('base64url');
}
