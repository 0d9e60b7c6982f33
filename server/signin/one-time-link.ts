import type { Kysely } from 'kysely';
import { passwordPath } from '#core/portal/api.ts';
import type { Tables } from '../database/tables.ts';
import type { Platform } from '../platform.ts';
import { makeSecret, secretDigest } from './secret.ts';

/** A link to set a password works for three days. */
const lifetime = 3 * 86_400_000;

/**
 * Makes the link by which a person sets their password. It is the only copy: the database keeps its digest.
 * @returns the whole address, its secret in the fragment, which no server log sees
 */
export async function makeOneTimeLink({
  db,
  platform,
  origin,
  person,
}: {
  readonly db: Kysely<Tables>;
  readonly platform: Platform;
  readonly origin: string;
  readonly person: { readonly accountId: string; readonly userId: string };
}): Promise<string> {
  const secret = makeSecret(platform);
  const now = platform.now();
  await db
    .insertInto('one_time_links')
    .values({
      link_id: platform.newId(),
      account_id: person.accountId,
      user_id: person.userId,
      secret_sha256: secretDigest(secret),
      made_at: now,
      expires_at: new Date(now.getTime() + lifetime),
    })
    .execute();
  return `${origin}${passwordPath}#${secret}`;
}
