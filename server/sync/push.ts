import type { FastifyRequest } from 'fastify';
import type { User } from '#core/accounts/actor.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { PushAnswer, PushRequest, SentCommand, SentOutcome } from '#core/sync/protocol.ts';
import type { Caller } from '../commands/caller.ts';
import { execute } from '../commands/executor.ts';
import { callerOf } from '../http/caller-of.ts';
import type { Portal } from '../portal.ts';
import { settleRefusal } from './settle-refusal.ts';

/** Reasons that are the session's, not the command's: the command waits until the person is back. */
const ofTheSession: readonly ErrorCode[] = ['signin.required', 'signin.dutyFirst', 'server.unavailable'];

interface Pushing {
  readonly portal: Portal;
  readonly user: User;
  readonly caller: Caller;
}

/** Runs what a device sends, one transaction each, in the order of its numbers, up to the first that cannot be settled. */
export async function push(
  portal: Portal,
  {
    user,
    request,
    sent,
  }: {
    readonly user: User;
    readonly request: Pick<FastifyRequest, 'headers' | 'ip'>;
    readonly sent: PushRequest;
  },
): Promise<Omit<PushAnswer, 'lineage'>> {
  const pushing = { portal, user, caller: callerOf(request, user) };
  const outcomes: SentOutcome[] = [];
  for (const command of sent.commands) {
    try {
      outcomes.push(await settle(pushing, command, sent.clientId));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'sync.gap') {
        return { outcomes, stopped: { reason: 'gap', expected: Number(error.detail.expected) } };
      }
      if (error instanceof Refusal && outcomes.length === 0) throw error;
      portal.noteFault(error);
      return { outcomes, stopped: { reason: 'fault' } };
    }
  }
  return { outcomes };
}

async function settle(
  { portal, user, caller }: Pushing,
  sent: SentCommand,
  clientId: string,
): Promise<SentOutcome> {
  const { id, name, args, number } = sent;
  const place = { clientId, number };
  try {
    if (!commandCatalogue[name].offline) throw new Refusal('sync.onlineOnly');
    const { result, version } = await execute(portal, { id, name, args, actor: user, caller, place });
    return { id, kind: 'done', result, version };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'sync.gap' || ofTheSession.includes(error.code))
      throw error;
    return settleRefusal(portal, { user, id, name, place, refusal: error });
  }
}
