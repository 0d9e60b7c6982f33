import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';
import { makeOneTimeLink } from '../signin/one-time-link.ts';

/**
 * While no operator has ever set a password, makes the link by which the first one does: on an empty data directory,
 * and again at each start until it was followed.
 * @returns undefined when there is an operator who can sign in
 */
export async function firstOperatorLink(portal: Portal): Promise<string | undefined> {
  const { database, platform, settings, officeId } = portal;
  const operators = await database.tables
    .selectFrom('users')
    .select(['user_id', 'password_hash'])
    .where('account_id', '=', officeId)
    .execute();
  if (operators.some(({ password_hash }) => password_hash !== null)) return undefined;
  const userId = operators[0]?.user_id ?? (await addFirstOperator(portal));
  const person = { accountId: officeId, userId };
  return makeOneTimeLink({ db: database.tables, platform, origin: settings.origin, person });
}

async function addFirstOperator(portal: Portal): Promise<string> {
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'operator.add@1',
    args: { name: 'Operator', login: 'operator', mail: 'operator@paraphe.example', language: 'en' },
    actor: { kind: 'system', name: 'first start' },
  });
  return result.userId;
}
