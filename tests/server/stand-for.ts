import type { Portal } from '../../server/portal.ts';

/**
 * Has the certificates of an order stand for these hosts: no product of today is for servers, and what issues for them
 * will write the same column.
 */
export async function standFor(
  { database }: Portal,
  reference: string,
  hosts: readonly string[],
  dates: { readonly notBefore?: Date; readonly notAfter?: Date } = {},
): Promise<void> {
  await database.tables
    .updateTable('certificates')
    .set({
      hosts: [...hosts],
      ...(dates.notBefore && { not_before: dates.notBefore }),
      ...(dates.notAfter && { not_after: dates.notAfter }),
    })
    .where('order_id', '=', (query) =>
      query.selectFrom('orders').select('order_id').where('reference', '=', reference),
    )
    .executeTakeFirstOrThrow();
}
