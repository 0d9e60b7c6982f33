import { createHash } from 'node:crypto';
import type { Actor } from '#core/accounts/actor.ts';

/**
 * Digest of who asks for what, by which a repeated command is told from another one under the same id. Passwords stay
 * out: a digest of them without salt and rounds would give them away. Links, 256 bits of chance, do not.
 */
export function fingerprint({
  actor,
  name,
  args,
  guessable,
}: {
  readonly actor: Actor;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly guessable: readonly string[];
}): Uint8Array {
  const kept = Object.entries(args).filter(([field]) => !guessable.includes(field));
  const content = canonical([name, actorKey(actor), Object.fromEntries(kept)]);
  return createHash('sha256').update(content).digest();
}

function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
    case 'operator':
    case 'dataSubject':
      return `${actor.kind} ${actor.userId}`;
    case 'holder':
      return `holder ${actor.invitationId}`;
    case 'apiUser':
      return `apiUser ${actor.apiUserId}`;
    case 'system':
    case 'anonymous':
      return actor.kind;
  }
}

/** JSON with the members in order, so that the order in which they were sent does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
