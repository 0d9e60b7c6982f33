import { sql } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { categoryOf, type DocumentMedia } from '#core/orders/documents.ts';
import type { DocumentView } from '#core/portal/views.ts';
import type { Database } from '../database/database.ts';
import { isStorable } from '../database/is-storable.ts';
import { accountOf } from './find-order.ts';

/** What was attached to an order, without the files; oldest first. */
export async function orderDocuments(db: Database, orderId: string): Promise<readonly DocumentView[]> {
  const rows = await db
    .selectFrom('order_documents')
    .innerJoin('users', 'users.user_id', 'author_id')
    .select(['document_id', 'type', 'issuer', 'file_name', 'media_type', 'size', 'attached_at'])
    // As text: drivers make local midnights of days.
    .select([
      sql<string>`issued_on::text`.as('issued_on'),
      sql<string | null>`expires_on::text`.as('expires_on'),
    ])
    .select('users.name')
    .where('order_id', '=', orderId)
    .orderBy('attached_at')
    .orderBy('order_documents.version')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    category: categoryOf(row.type),
    type: row.type,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    ...(row.expires_on === null ? {} : { expiresOn: row.expires_on }),
    fileName: row.file_name,
    size: row.size,
    attachedAt: row.attached_at.toISOString(),
    authorName: row.name,
  }));
}

interface DocumentFile {
  readonly fileName: string;
  readonly mediaType: DocumentMedia;
  readonly content: Buffer;
}

/** @throws Refusal `document.notFound`, also for another order's or account's */
export async function documentFile(
  db: Database,
  actor: Actor,
  { reference, documentId }: { readonly reference: string; readonly documentId: string },
): Promise<DocumentFile> {
  const accountId = accountOf(actor);
  if (!isStorable(reference) || !/^[0-9a-f-]{36}$/.test(documentId)) throw new Refusal('document.notFound');
  let query = db
    .selectFrom('order_documents')
    .innerJoin('orders', 'orders.order_id', 'order_documents.order_id')
    .select(['file_name', 'media_type', 'content'])
    .where(sql<string>`document_id::text`, '=', documentId)
    .where('reference', '=', reference);
  if (accountId !== undefined) query = query.where('order_documents.account_id', '=', accountId);
  const found = await query.executeTakeFirst();
  if (found === undefined) throw new Refusal('document.notFound');
  return { fileName: found.file_name, mediaType: found.media_type, content: found.content };
}
