import { type ReadonlySignal, signal } from '@preact/signals';
import type { CommandInput, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { offlineCommands } from '#core/sync/offline-commands.ts';
import type { SentOutcome } from '#core/sync/protocol.ts';
import { type Connection, connect } from '#core/worker-calls/connect.ts';
import {
  type DeviceCalls,
  type DeviceEvent,
  type DeviceStatus,
  eventMark,
  type RememberedPerson,
} from '../account-replica/calls.ts';
import { takeAccountWorker } from './account-worker.ts';

/** The account on this device, as the page sees it. */
export interface Account {
  readonly person: RememberedPerson;
  readonly status: ReadonlySignal<DeviceStatus>;
  /** What the portal last refused to synchronise for; another object each time. */
  readonly refused: ReadonlySignal<{ readonly code: ErrorCode } | undefined>;
  /** Goes up whenever what the device shows may have changed. */
  readonly revision: ReadonlySignal<number>;
  readonly ask: Connection<DeviceCalls>['call'];
  /** Whether a command goes through the outbox. */
  readonly takes: (name: CommandName) => boolean;
  /**
   * Leaves a command in the outbox and waits for the portal's answer as long as one is to be expected.
   * @returns what the portal answered; undefined when the command waits
   * @throws Refusal of the portal: the person is there to read it, so no receipt is kept
   */
  readonly run: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
    id: string,
  ) => Promise<CommandResult<Name> | undefined>;
  readonly sync: () => void;
  /** Ends the page's use of it. */
  readonly end: () => void;
}

/** How long somebody looks at a button before they are told that their command waits, in milliseconds. */
const patience = 10_000;

const nothing: DeviceStatus = {
  entries: [],
  receipts: [],
  pulledAt: '',
  known: 0,
  syncing: false,
  reached: true,
  durable: true,
  unreadable: 0,
};

/** Takes the Worker that was prepared, or starts one; what it opens is up to the caller. */
function start() {
  performance.mark('paraphe account begins');
  const worker = takeAccountWorker();
  const status = signal(nothing);
  const revision = signal(0);
  const refused = signal<{ readonly code: ErrorCode } | undefined>(undefined);
  const settled = new EventTarget();
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly [eventMark]?: DeviceEvent }>) => {
    const event = data[eventMark];
    if (event?.kind === 'changed' || event?.kind === 'status') {
      // For who measures: how long it takes until a new device has everything.
      if (status.value.pulledAt === '' && event.status.pulledAt !== '')
        performance.mark('paraphe account whole');
      status.value = event.status;
      if (event.kind === 'changed') revision.value++;
    } else if (event?.kind === 'settled') {
      settled.dispatchEvent(new CustomEvent(event.outcome.id, { detail: event.outcome }));
    } else if (event?.kind === 'notSent') {
      if (event.code !== 'server.unavailable') refused.value = { code: event.code };
      settled.dispatchEvent(new Event('notSent'));
    }
  });
  return { connection: connect<DeviceCalls>(worker), status, revision, refused, settled };
}

type Started = ReturnType<typeof start>;

/** @param secret the portal's, for whoever is signed in there */
export async function openAccount(person: RememberedPerson, secret: string): Promise<Account> {
  const started = start();
  started.status.value = await started.connection.call('open', { person, secret });
  return accountOf(started, person);
}

/** Opens without the portal what was left open here. @returns undefined when there is nothing */
export async function recallAccount(userId: string): Promise<Account | undefined> {
  const started = start();
  const recalled = await started.connection.call('recall', { userId });
  if (recalled !== undefined) {
    started.status.value = recalled.status;
    return accountOf(started, recalled.person);
  }
  started.connection.end();
  return undefined;
}

/** Makes what this browser keeps of somebody unreadable. */
export async function closeAccount(
  userId: string,
  { discard }: { readonly discard: boolean },
): Promise<void> {
  const { connection } = start();
  await connection.call('close', { userId, discard });
  connection.end();
}

function accountOf(
  { connection, status, revision, refused, settled }: Started,
  person: RememberedPerson,
): Account {
  function answer(id: string): Promise<SentOutcome | undefined> {
    return new Promise((resolve) => {
      const ends = new AbortController();
      const end = (outcome: SentOutcome | undefined) => {
        ends.abort();
        clearTimeout(timer);
        resolve(outcome);
      };
      const timer = setTimeout(() => end(undefined), patience);
      const { signal: until } = ends;
      settled.addEventListener(id, (event) => end((event as CustomEvent<SentOutcome>).detail), {
        signal: until,
      });
      settled.addEventListener('notSent', () => end(undefined), { signal: until });
    });
  }
  return {
    person,
    status,
    revision,
    refused,
    ask: connection.call,
    takes: (name) => offlineCommands.includes(name),
    run: async (name, args, id) => {
      const answered = answer(id);
      await connection.call('submit', { name, args, id });
      const outcome = await answered;
      if (outcome?.kind !== 'refused') return outcome?.result as CommandResult<typeof name> | undefined;
      await connection.call('dismiss', { id });
      throw new Refusal(outcome.code, outcome.detail);
    },
    sync: () => void connection.call('sync', null).catch(() => undefined),
    end: connection.end,
  };
}
