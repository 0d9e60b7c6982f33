import { Refusal } from '../errors/refusal.ts';
import type { AnswerMessage, Calls } from './messages.ts';

export interface Connection<Served extends Calls> {
  /** @throws Refusal as the Worker threw it or `server.unavailable` when it cannot be loaded; Error for its faults, and when it is ended first. */
  readonly call: <Name extends keyof Served & string>(
    name: Name,
    args: Served[Name]['args'],
  ) => Promise<Served[Name]['result']>;
  /** Stops the Worker at once, whatever it does; with it goes all it held. */
  readonly end: () => void;
}

/** Thrown to those who wait for a Worker that was ended on purpose. */
export class WorkerEnded extends Error {
  constructor() {
    super('the Worker was ended');
    this.name = 'WorkerEnded';
  }
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

/** The part of a Worker that is used, whatever the platform declares it to be. */
export interface CalledWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: AnswerMessage }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/** The page's end of a Worker. */
export function connect<Served extends Calls>(worker: CalledWorker): Connection<Served> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  const stop = (reason: Error) => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'done') call?.resolve(data.result as never);
    else
      call?.reject(data.kind === 'refused' ? new Refusal(data.code, data.detail) : new Error(data.message));
  });
  // Without a message the script itself could not be loaded: the network is away, and the shell not kept yet.
  worker.addEventListener('error', ({ message }) =>
    stop(message ? new Error(message) : new Refusal('server.unavailable')),
  );

  return {
    call: (name, args) =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, args });
      }),
    end: () => stop(new WorkerEnded()),
  };
}
