import type { PasskeyPurpose } from '#core/accounts/passkey.ts';
import { toBase64url } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';

/** As long as browsers wait for the person (WebAuthn Level 3 §15.1). */
export const challengeLasts = 5 * 60_000;

/** Whose challenge it is; nobody's, of a sign-in. */
type Person = { readonly accountId: string; readonly userId: string } | undefined;

/** Makes a challenge of 256 bits and keeps it until it is answered or over. */
export async function makeChallenge(
  { portal, transaction, now }: Running,
  { purpose, person }: { readonly purpose: PasskeyPurpose; readonly person: Person },
): Promise<string> {
  const challenge = portal.platform.randomBytes(32);
  await transaction
    .insertInto('webauthn_challenges')
    .values({
      challenge,
      account_id: person?.accountId ?? null,
      user_id: person?.userId ?? null,
      purpose,
      expires_at: new Date(now.getTime() + challengeLasts),
    })
    .execute();
  return toBase64url(challenge);
}

/**
 * Uses up the challenge that an answer names. Before the command's transaction: a refusal, which takes that back, must
 * leave no challenge to try again with (WebAuthn Level 3 §13.4.3).
 * @param options.clientDataJson base64url
 * @returns it, in base64url
 * @throws Refusal `passkey.challengeOver` when it is none, of another purpose, or of somebody else; `passkey.invalid`
 */
export async function takeChallenge(
  { database, platform }: Portal,
  {
    clientDataJson,
    purpose,
    userId,
  }: {
    readonly clientDataJson: string;
    readonly purpose: PasskeyPurpose;
    readonly userId: string | undefined;
  },
): Promise<string> {
  const challenge = challengeIn(clientDataJson);
  const taken = await database.tables
    .deleteFrom('webauthn_challenges')
    .where('challenge', '=', challenge)
    .returning(['purpose', 'user_id', 'expires_at'])
    .executeTakeFirst();
  const isTheirs = taken?.purpose === purpose && (taken.user_id ?? undefined) === userId;
  if (!isTheirs || taken.expires_at <= platform.now()) throw new Refusal('passkey.challengeOver');
  return toBase64url(challenge);
}

function challengeIn(clientDataJson: string): Buffer {
  const { challenge } = readClientData(clientDataJson);
  if (typeof challenge !== 'string') throw new Refusal('passkey.invalid');
  return Buffer.from(challenge, 'base64url');
}

function readClientData(base64url: string): { readonly challenge?: unknown } {
  try {
    const data: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString());
    return typeof data === 'object' && data !== null ? data : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Forgets the challenges that nobody answered. */
export async function removeOldChallenges(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('webauthn_challenges').where('expires_at', '<=', now).execute();
}
