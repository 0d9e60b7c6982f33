import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';

/** Mails everybody who asked to come back in. What a crash leaves is found by the next call. */
export async function answerRecoveries(portal: Portal): Promise<void> {
  const waiting = await portal.database.tables
    .selectFrom('recovery_requests')
    .select('request_id')
    .orderBy('asked_at')
    .limit(500)
    .execute();
  for (const { request_id } of waiting) {
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'access.answerRecovery@1',
      args: { requestId: request_id },
      actor: { kind: 'system', name: 'recovery' },
    });
  }
}
