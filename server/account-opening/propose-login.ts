import type { Kysely } from 'kysely';
import type { ContactPerson } from '#core/accounts/account-request.ts';
import type { Tables } from '../database/tables.ts';

/** A login that nobody has: the name in plain letters, else the address. */
export async function proposeLogin(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  { name, mail }: Pick<ContactPerson, 'mail' | 'name'>,
): Promise<string> {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .replace(/\s+/g, '.');
  const wished = [plain, mail.toLowerCase()].filter((login) => /^[a-z0-9][a-z0-9._@+-]{1,126}$/.test(login));
  const candidates = [...wished, ...Array.from({ length: 20 }, (_, index) => `${wished[0]}${index + 2}`)];
  const taken = await db.selectFrom('users').select('login').where('login', 'in', candidates).execute();
  return candidates.find((login) => taken.every((other) => other.login !== login)) ?? '';
}
