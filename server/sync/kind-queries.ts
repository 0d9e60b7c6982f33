import { type RawBuilder, sql } from 'kysely';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { orderRow } from './order-rows.ts';

/** What is read of one kind of rows: the tables, their id, and a row of theirs as JSON. */
interface KindQuery {
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** Of the column `id`; left out: uuid. */
  readonly idType?: 'text';
  readonly account: RawBuilder<unknown>;
  readonly version: RawBuilder<unknown>;
  /** @param userId of whoever asks */
  readonly row: (userId: string) => RawBuilder<string>;
  /** Set where rows are a person's own. */
  readonly owner?: RawBuilder<unknown>;
}

const of = (alias: string) => ({
  account: sql.ref(`${alias}.account_id`),
  version: sql.ref(`${alias}.version`),
});

export const kindQueries: Readonly<Record<RowKind, KindQuery>> = {
  order: {
    ...of('o'),
    from: sql`orders o join invitations i using (order_id)
      left join certification_requests r on r.order_id = o.order_id`,
    id: sql`o.order_id`,
    row: () => orderRow,
  },
  person: {
    ...of('u'),
    from: sql`users u`,
    id: sql`u.user_id`,
    // Which columns lists show is for oneself alone.
    row: (
      userId,
    ) => sql<string>`json_build_array(u.user_id, u.version, u.name, u.mail, u.removed_at is not null,
      case when u.user_id = ${userId} then u.list_columns end)::text`,
  },
  contact: {
    ...of('c'),
    from: sql`contacts c`,
    id: sql`c.contact_id`,
    row: () => sql<string>`json_build_array(c.contact_id, c.version, c.user_id, c.name, c.position, c.mail, c.phone,
      c.administrative, c.technical, c.removed_at is not null)::text`,
  },
  customField: {
    ...of('f'),
    from: sql`custom_fields f`,
    id: sql`f.slot`,
    idType: 'text',
    row: () => sql<string>`json_build_array(f.slot, f.version, f.label, f.description)::text`,
  },
  draft: {
    ...of('d'),
    from: sql`order_drafts d`,
    id: sql`d.draft_id`,
    row: () => sql<string>`json_build_array(d.draft_id, d.version, d.content,
      floor(extract(epoch from d.saved_at) * 1000)::bigint)::text`,
    owner: sql`d.user_id`,
  },
  view: {
    ...of('v'),
    from: sql`list_views v`,
    id: sql`v.view_id`,
    row: () => sql<string>`json_build_array(v.view_id, v.version, v.name, v.query)::text`,
    owner: sql`v.user_id`,
  },
};
