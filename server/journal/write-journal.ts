import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { Tables } from '../database/tables.ts';

export interface JournalEntry {
  readonly actor: Actor;
  readonly address: string | undefined;
  readonly command: string;
  readonly commandId: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Arguments that the journal must not know. */
  readonly secret: readonly string[];
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  readonly about: { readonly accountId: string; readonly orderId?: string };
  readonly version: number | undefined;
  readonly at: Date;
}

/** Adds the line of one command (LOG-1), in the command's own transaction. */
export async function writeJournal(transaction: Transaction<Tables>, entry: JournalEntry): Promise<void> {
  const { actor } = entry;
  await transaction
    .insertInto('journal')
    .values({
      account_id: entry.about.accountId,
      at: entry.at,
      actor_kind: actor.kind,
      actor_id: actorId(actor),
      actor_name: 'name' in actor ? actor.name : '',
      address: entry.address ?? null,
      command: entry.command,
      command_id: entry.commandId,
      order_id: entry.about.orderId ?? null,
      args: JSON.stringify(abridge(entry.args, entry.secret)),
      outcome: entry.outcome,
      version: entry.version ?? null,
    })
    .execute();
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'holder') return actor.invitationId;
  return 'userId' in actor ? actor.userId : null;
}

/** Beyond this a text stands in its own table; the journal keeps its digest. */
const longest = 2500;

function abridge(args: Readonly<Record<string, unknown>>, secret: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([field]) => !secret.includes(field))
      .map(([field, value]) => [
        field,
        typeof value === 'string' && (value.length > longest || value.startsWith('-----BEGIN'))
          ? `sha256:${createHash('sha256').update(value).digest('hex')}`
          : value,
      ]),
  );
}
