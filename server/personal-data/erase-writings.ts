import type { Running } from '../commands/handler.ts';

/** Empties what somebody wrote and attached to orders: nothing they ordered has to be documented any more. */
export async function eraseWritings(
  { transaction, version }: Running,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
): Promise<void> {
  const stamp = { version: await version(accountId) };
  await transaction
    .updateTable('order_comments')
    .set({ ...stamp, text: '' })
    .where('author_id', '=', userId)
    .execute();
  await transaction
    .updateTable('order_documents')
    .set({ ...stamp, issuer: '', file_name: '', size: 0, content: new Uint8Array() })
    .where('author_id', '=', userId)
    .execute();
}
