import type { User } from '../../core/accounts/actor.ts';
import { Refusal } from '../../core/errors/refusal.ts';
import type { PushAnswer, PushRequest } from '../../core/sync/protocol.ts';
import { readAnswer } from '../../pwa/account-replica/read-answer.ts';
import type { Transport } from '../../pwa/account-replica/transport.ts';
import type { Portal } from '../../server/portal.ts';
import { pull } from '../../server/sync/pull.ts';
import { push } from '../../server/sync/push.ts';

/** What happens to one exchange with the portal. */
export const fates = ['arrives', 'requestLost', 'answerLost', 'twice', 'partly', 'late'] as const;
type Fate = (typeof fates)[number];

/** So small that accounts of a few orders are told in pages, which the portal keeps. */
const pageSize = 3;

const request = { ip: '192.0.2.7', headers: {} };

export interface LossyWay extends Transport {
  /** What becomes of the next exchanges, in their order; afterwards all arrive. */
  readonly expect: (coming: readonly Fate[]) => void;
  /** How often orders were told anew because the device had not what the portal has. */
  readonly mendings: () => number;
  /** Delivers what was held back. */
  readonly deliverLate: () => Promise<void>;
}

/** The way of one device to the portal's own functions, with the faults that a network has. */
export function lossyWay(portal: Portal, who: () => Promise<User>): LossyWay {
  let coming: Fate[] = [];
  const late: PushRequest[] = [];
  let mendings = 0;
  const lost = () => new Refusal('server.unavailable');

  async function exchange<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const fate = coming.shift() ?? 'arrives';
    if (fate === 'requestLost' || fate === 'late') throw lost();
    const answer = await run();
    if (fate === 'answerLost') throw lost();
    return fate === 'twice' ? run() : answer;
  }

  return {
    expect: (next) => {
      coming = [...next];
    },
    mendings: () => mendings,
    deliverLate: async () => {
      for (const sent of late.splice(0)) {
        await push(portal, { user: await who(), request, sent }).catch(() => undefined);
      }
    },
    pull: async (query) => {
      if (query.only?.split(',').includes('order') && query.order === undefined) mendings++;
      const user = await who();
      return exchange(async () => readAnswer(await pull(portal, user, query, pageSize)));
    },
    push: async (sent) => {
      const user = await who();
      if (coming[0] === 'late') late.push(structuredClone(sent));
      if (coming[0] === 'partly') {
        coming.shift();
        // The portal is killed in the middle of the batch.
        const part = sent.commands.slice(0, Math.ceil(sent.commands.length / 2));
        await push(portal, { user, request, sent: { ...sent, commands: part } });
        throw lost();
      }
      return exchange(
        async (): Promise<PushAnswer> => ({
          lineage: '',
          ...(await push(portal, { user, request, sent: structuredClone(sent) })),
        }),
      );
    },
  };
}
