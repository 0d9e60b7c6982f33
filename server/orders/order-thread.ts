import type { CommentView } from '#core/portal/views.ts';
import type { Database } from '../database/database.ts';

/** What the account and its auditors told each other about an order, oldest first. */
export async function orderThread(db: Database, orderId: string): Promise<readonly CommentView[]> {
  const rows = await db
    .selectFrom('order_comments')
    .innerJoin('users', 'users.user_id', 'author_id')
    .select(['comment_id', 'written_at', 'by_auditor', 'users.name', 'text'])
    .where('order_id', '=', orderId)
    .orderBy('written_at')
    .orderBy('order_comments.version')
    .execute();
  return rows.map(({ comment_id, written_at, by_auditor, name, text }) => ({
    commentId: comment_id,
    at: written_at.toISOString(),
    by: by_auditor ? 'auditor' : 'account',
    authorName: name,
    text,
  }));
}
