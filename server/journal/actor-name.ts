import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Name of who did what a line of the journal tells, as it stands today: the journal itself knows ids only, so that an
 * erased name is gone from here too. '' where nobody is named.
 */
export function actorName({ ref }: ExpressionBuilder<Tables, 'journal'>) {
  const id = ref('journal.actor_id');
  return sql<string>`case journal.actor_kind
    when 'system' then journal.actor_name
    when 'apiUser' then coalesce((select name from api_users where api_user_id = ${id}), '')
    when 'holder' then coalesce((select coalesce(
        nullif(trim((composition ->> 'givenName') || ' ' || (composition ->> 'surname')), ''),
        composition ->> 'emailAddress')
      from invitations join orders using (order_id) where invitation_id = ${id}), '')
    else coalesce((select name from users where user_id = coalesce(${id}, journal.about_user_id)), '')
  end`;
}
