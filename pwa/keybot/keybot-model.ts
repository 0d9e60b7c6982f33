import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { createKeyBot, type KeyBot } from '#core/keys/key-bot.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import { createNewPassword, type NewPassword } from '#core/passwords/new-password.ts';
import type { StrengthMeter } from '#core/passwords/strength-meter.ts';
import type { RequestContent } from '#core/pki/certification-request.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { startStrengthMeter } from '../passwords/strength.ts';
import { createTask } from '../shell/task.ts';
import { startKeyBotWorker } from './start-key-bot-worker.ts';

/** Where a finished key went. */
export interface KeyKept {
  readonly fileName: string;
  /** Why the vault does not have it. */
  readonly vaultRefusal: Refusal | undefined;
  readonly requestRefusal?: Refusal;
  readonly request: 'alreadyAccepted' | 'issued' | 'queued' | 'queuedInMemory' | 'refused' | 'sent';
}

export interface KeyBotOrder {
  readonly kinds: readonly KeyKind[];
  readonly content: RequestContent;
  /** Words of the person that an attacker would try first. */
  readonly known: readonly string[];
  /** Saves the key before anything else; its answer is what the person is told. */
  readonly keep: (key: FinishedKey) => Promise<KeyKept>;
  /** Tries the vault again. @returns why not, when it still refuses */
  readonly keepAgain: () => Promise<Refusal | undefined>;
}

type KeyBotField = 'again' | 'confirm' | 'password';

export interface KeyBotModel extends Omit<NewPassword, 'forget' | 'wrong'> {
  readonly keyBot: KeyBot;
  readonly meter: StrengthMeter;
  readonly confirmed: Signal<boolean>;
  /** Fields that keep the key from being made; empty until the first try. */
  readonly wrong: ReadonlySignal<readonly KeyBotField[]>;
  readonly working: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly kept: ReadonlySignal<KeyKept | undefined>;
  /** Tries the vault again, after room was made. */
  readonly keepAgain: () => Promise<void>;
  /** Whether closing now would throw something typed away. */
  readonly begun: ReadonlySignal<boolean>;
  readonly submit: () => Promise<void>;
  readonly end: () => void;
}

export function createKeyBotModel({ kinds, content, known, keep, keepAgain }: KeyBotOrder): KeyBotModel {
  const keyBot = createKeyBot({
    connect: startKeyBotWorker,
    content: () => content,
    kind: kinds[0] ?? 'RSA-3072',
  });
  const meter = startStrengthMeter(known);
  const { forget, ...secret } = createNewPassword({
    meter,
    random: (bytes) => crypto.getRandomValues(bytes),
  });
  const confirmed = signal(false);
  const tried = signal(false);
  const task = createTask();
  const kept = signal<KeyKept | undefined>(undefined);
  const wrongNow = computed((): readonly KeyBotField[] =>
    confirmed.value ? secret.wrong.value : [...secret.wrong.value, 'confirm'],
  );

  async function make(): Promise<void> {
    kept.value = await keep(await keyBot.finish(secret.password.value));
    forget();
    keyBot.end();
    meter.end();
  }

  return {
    ...secret,
    keyBot,
    meter,
    confirmed,
    wrong: computed(() => (tried.value ? wrongNow.value : [])),
    working: task.busy,
    refusal: task.refusal,
    kept,
    keepAgain: async () => {
      const vaultRefusal = await keepAgain();
      if (kept.value) kept.value = { ...kept.value, vaultRefusal };
    },
    begun: computed(() => kept.value === undefined && secret.password.value !== ''),
    submit: async () => {
      tried.value = true;
      if (wrongNow.value.length === 0) await task.run(make);
    },
    end: () => {
      keyBot.end();
      meter.end();
      forget();
    },
  };
}
