import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { type CalledWorker, connect, WorkerEnded } from './connect.ts';
import type { AnswerMessage, CallMessage } from './messages.ts';

type Calls = { readonly double: { readonly args: number; readonly result: number } };

/** The Worker's place, played by the test. */
function fakeWorker() {
  const target = new EventTarget();
  const posted: CallMessage[] = [];
  let terminated = false;
  const worker = Object.assign(target, {
    postMessage: (message: CallMessage) => posted.push(message),
    terminate: () => {
      terminated = true;
    },
  }) as unknown as CalledWorker;
  return {
    worker,
    posted,
    isTerminated: () => terminated,
    answer: (data: AnswerMessage) => target.dispatchEvent(new MessageEvent('message', { data })),
    fail: () => target.dispatchEvent(new Event('error')),
  };
}

describe('calls to a Worker', () => {
  it('get their own answers, in whatever order these come', async () => {
    const { worker, posted, answer } = fakeWorker();
    const { call } = connect<Calls>(worker);
    const [one, two] = [call('double', 1), call('double', 2)];
    expect(posted.map(({ name, args }) => [name, args])).toEqual([
      ['double', 1],
      ['double', 2],
    ]);
    answer({ id: posted[1]?.id ?? 0, kind: 'done', result: 4 });
    answer({ id: posted[0]?.id ?? 0, kind: 'done', result: 2 });
    expect(await Promise.all([one, two])).toEqual([2, 4]);
  });

  it('end in the refusal that the Worker threw', async () => {
    const { worker, posted, answer } = fakeWorker();
    const called = connect<Calls>(worker).call('double', 1);
    answer({ id: posted[0]?.id ?? 0, kind: 'refused', code: 'key.wrongPassword', detail: { a: 1 } });
    await expect(called).rejects.toThrow(new Refusal('key.wrongPassword', { a: 1 }));
  });

  it('fail when the Worker is ended, and when it does not start', async () => {
    const ended = fakeWorker();
    const connection = connect<Calls>(ended.worker);
    const called = connection.call('double', 1);
    connection.end();
    await expect(called).rejects.toThrow(WorkerEnded);
    expect(ended.isTerminated()).toBe(true);
    const broken = fakeWorker();
    const waiting = connect<Calls>(broken.worker).call('double', 1);
    broken.fail();
    await expect(waiting).rejects.toThrow('server.unavailable');
  });
});
