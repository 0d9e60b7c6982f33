import type { Kysely, Selectable } from 'kysely';
import { passwordPath } from '#core/portal/api.ts';
import type { OneTimeLinks } from '../database/access-tables.ts';
import type { Tables } from '../database/tables.ts';
import type { Platform } from '../platform.ts';
import { makeSecret, secretDigest } from './secret.ts';

const hour = 3_600_000;
/** A link to set the first password works for three days, in milliseconds; one that somebody asked for, an hour. */
const firstLinkLasts = 72 * hour;
export const recoveryLinkLasts = hour;

/**
 * Makes a link for one person, by default the one that sets their password. It is the only copy: the database keeps its
 * digest.
 * @returns the whole address, its secret in the fragment, which no server log sees
 */
export async function makeOneTimeLink({
  db,
  platform,
  origin,
  person,
  purpose = 'password',
  path = passwordPath,
  lifetime = firstLinkLasts,
}: {
  readonly db: Kysely<Tables>;
  readonly platform: Platform;
  readonly origin: string;
  readonly person: { readonly accountId: string; readonly userId: string };
  readonly purpose?: Selectable<OneTimeLinks>['purpose'];
  readonly path?: string;
  readonly lifetime?: number;
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
      purpose,
      made_at: now,
      expires_at: new Date(now.getTime() + lifetime),
    })
    .execute();
  return `${origin}${path}#${secret}`;
}
