import { describe, expect, it } from 'vitest';
import { type Connection, WorkerEnded } from '../worker-calls/connect.ts';
import { createKeyBot } from './key-bot.ts';
import type { KeyBotCalls } from './keybot-calls.ts';

const content = () => ({ subject: [] });

/** A Worker under the test's hand: each call waits until it is let go. */
function fakeWorkers() {
  const started: {
    readonly calls: string[];
    ended: boolean;
    readonly generated: () => void;
    readonly fail: (reason: Error) => void;
  }[] = [];
  const connect = (): Connection<KeyBotCalls> => {
    const calls: string[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const worker = { calls, ended: false, generated: () => resolve(undefined), fail: reject };
    started.push(worker);
    return {
      call: (name, args) => {
        calls.push(name === 'generate' ? `generate ${(args as { kind: string }).kind}` : name);
        return (name === 'generate' ? promise : Promise.resolve({ kind: 'P-256' })) as never;
      },
      end: () => {
        worker.ended = true;
        reject(new WorkerEnded());
      },
    };
  };
  return { started, connect };
}

describe('KeyBot', () => {
  it('starts to generate before anything is typed', () => {
    const { started, connect } = fakeWorkers();
    const keyBot = createKeyBot({ connect, content, kind: 'RSA-2048' });
    expect(started[0]?.calls).toEqual(['generate RSA-2048']);
    expect(keyBot.phase.value).toBe('generating');
  });

  it('ends the Worker of the kind that is no longer wanted', async () => {
    const { started, connect } = fakeWorkers();
    const keyBot = createKeyBot({ connect, content, kind: 'RSA-4096' });
    keyBot.choose('P-256');
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
    started[1]?.generated();
    await expect(keyBot.finish('correct horse')).resolves.toEqual({ kind: 'P-256' });
    expect(started[1]?.calls).toEqual(['generate P-256', 'finish']);
  });

  it('encrypts only once the key is there', async () => {
    const { started, connect } = fakeWorkers();
    const keyBot = createKeyBot({ connect, content, kind: 'RSA-2048' });
    const finished = keyBot.finish('correct horse');
    await Promise.resolve();
    expect(started[0]?.calls).toEqual(['generate RSA-2048']);
    started[0]?.generated();
    await finished;
    expect(started[0]?.calls).toEqual(['generate RSA-2048', 'finish']);
  });

  it('tries again in a new Worker after a failure', async () => {
    const { started, connect } = fakeWorkers();
    const keyBot = createKeyBot({ connect, content, kind: 'RSA-2048' });
    started[0]?.fail(new Error('out of memory'));
    await expect.poll(() => keyBot.phase.value).toBe('failed');
    const finished = keyBot.finish('correct horse');
    started[1]?.generated();
    await expect(finished).resolves.toBeDefined();
  });
});
