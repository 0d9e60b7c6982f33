import { Refusal } from '#core/errors/refusal.ts';
import { readToken, type TokenStore } from '../account/kept-token.ts';
import type { KeptStore } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import { readNoticeId } from './notice-id.ts';
import { keepClosed } from './shown-alerts.ts';

/** Notes a notification that was taken away, by somebody or by the system. */
export async function noteClosed(local: KeptStore, id: string): Promise<void> {
  const notice = readNoticeId(id);
  if (notice) await keepClosed(local, notice, notice.range);
}

interface AnswerNotice {
  readonly portal: PortalClient;
  readonly local: KeptStore;
  readonly session: TokenStore;
  readonly open: (address: string) => Promise<void>;
  readonly clear: (id: string) => Promise<unknown>;
}

/**
 * Opens what a notification tells, and has it marked as seen. It is noted before it is taken away, and opened before both
 * are over: ended in between, it stands and can be clicked again.
 */
export async function answerNotice(
  id: string,
  { portal, local, session, open, clear }: AnswerNotice,
): Promise<void> {
  const notice = readNoticeId(id);
  if (notice === undefined) return;
  await open(`${notice.origin}${notice.path}`);
  await keepClosed(local, notice, notice.range);
  await clear(id);
  const token = await readToken(session, notice.origin);
  if (token === undefined || notice.origin !== portal.origin) return;
  try {
    await portal.run('alerts.markSeen@1', { upTo: notice.range[1] }, token);
  } catch (error) {
    // The page that opens marks them too, once it is reached.
    if (!(error instanceof Refusal)) throw error;
  }
}
