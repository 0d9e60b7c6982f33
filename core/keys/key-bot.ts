import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { RequestContent } from '../pki/certification-request.ts';
import type { KeyKind } from '../pki/public-key.ts';
import { type Connection, WorkerEnded } from '../worker-calls/connect.ts';
import type { FinishedKey } from './keybot.ts';
import type { KeyBotCalls } from './keybot-calls.ts';

export type KeyBotPhase = 'failed' | 'generated' | 'generating' | 'protecting';

export interface KeyBot {
  readonly kind: ReadonlySignal<KeyKind>;
  readonly phase: ReadonlySignal<KeyBotPhase>;
  /** Why the last generation failed. */
  readonly failure: ReadonlySignal<Error | undefined>;
  /** Starts over in a new Worker; the old one dies with the key it was making. */
  readonly choose: (kind: KeyKind) => void;
  /** Waits for the key if need be, then encrypts it. @throws Refusal */
  readonly finish: (password: string) => Promise<FinishedKey>;
  readonly end: () => void;
}

interface KeyBotParts {
  readonly connect: () => Connection<KeyBotCalls>;
  /** Asked for when the key is finished: it may still be typed before. */
  readonly content: () => RequestContent;
  readonly kind: KeyKind;
}

/** Makes a key while the person still thinks about its password: generation starts with the first line here. */
export function createKeyBot({ connect, content, kind: first }: KeyBotParts): KeyBot {
  const kind = signal(first);
  const phase = signal<KeyBotPhase>('generating');
  const failure = signal<Error | undefined>(undefined);
  let connection: Connection<KeyBotCalls>;
  let generated: Promise<undefined>;

  function generate(): void {
    const mine = connect();
    connection = mine;
    phase.value = 'generating';
    failure.value = undefined;
    generated = mine.call('generate', { kind: kind.value });
    generated.then(
      () => {
        if (connection === mine && phase.value === 'generating') phase.value = 'generated';
      },
      (error: Error) => {
        if (connection !== mine || error instanceof WorkerEnded) return;
        phase.value = 'failed';
        failure.value = error;
      },
    );
  }

  generate();
  return {
    kind,
    phase,
    failure,
    choose: (wanted) => {
      connection.end();
      kind.value = wanted;
      generate();
    },
    finish: async (password) => {
      if (phase.value === 'failed') generate();
      await generated;
      phase.value = 'protecting';
      try {
        return await connection.call('finish', { ...content(), password });
      } finally {
        phase.value = 'generated';
      }
    },
    end: () => connection.end(),
  };
}
