import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { RequestContent } from '#core/pki/certification-request.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { isPlainAscii, missingCharacters } from '../passwords/password-rules.ts';
import { createStrengthMeter, type StrengthMeter } from '../passwords/strength.ts';
import { suggestPassword } from '../passwords/suggest-password.ts';
import { createTask } from '../shell/task.ts';
import { createKeyBot, type KeyBot } from './key-bot.ts';
import { startKeyBotWorker } from './start-key-bot-worker.ts';

/** Where a finished key went. */
export interface KeyKept {
  readonly fileName: string;
  /** Why the vault does not have it. */
  readonly vaultRefusal: Refusal | undefined;
  readonly requestRefusal?: Refusal;
  readonly request: 'alreadyAccepted' | 'queued' | 'queuedInMemory' | 'refused' | 'sent';
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

export interface KeyBotModel {
  readonly keyBot: KeyBot;
  readonly meter: StrengthMeter;
  readonly password: ReadonlySignal<string>;
  readonly again: Signal<string>;
  readonly confirmed: Signal<boolean>;
  /** The suggested password, as long as it is the one typed. */
  readonly suggested: ReadonlySignal<string | undefined>;
  readonly missing: ReadonlySignal<number>;
  readonly plain: ReadonlySignal<boolean>;
  /** Fields that keep the key from being made; empty until the first try. */
  readonly wrong: ReadonlySignal<readonly KeyBotField[]>;
  readonly working: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly kept: ReadonlySignal<KeyKept | undefined>;
  /** Tries the vault again, after room was made. */
  readonly keepAgain: () => Promise<void>;
  /** Whether closing now would throw something typed away. */
  readonly begun: ReadonlySignal<boolean>;
  readonly type: (password: string) => void;
  readonly suggest: () => void;
  readonly submit: () => Promise<void>;
  readonly end: () => void;
}

export function createKeyBotModel({ kinds, content, known, keep, keepAgain }: KeyBotOrder): KeyBotModel {
  const keyBot = createKeyBot({ connect: startKeyBotWorker, content, kind: kinds[0] ?? 'RSA-3072' });
  const meter = createStrengthMeter(known);
  const password = signal('');
  const again = signal('');
  const confirmed = signal(false);
  const suggestion = signal<string | undefined>(undefined);
  const tried = signal(false);
  const task = createTask();
  const kept = signal<KeyKept | undefined>(undefined);
  const missing = computed(() => missingCharacters(password.value));
  const wrongNow = computed(() => {
    const fields: KeyBotField[] = [];
    if (missing.value > 0) fields.push('password');
    if (again.value !== password.value) fields.push('again');
    if (!confirmed.value) fields.push('confirm');
    return fields;
  });

  function type(text: string): void {
    password.value = text;
    meter.measure(text);
  }

  async function make(): Promise<void> {
    kept.value = await keep(await keyBot.finish(password.value));
    password.value = '';
    again.value = '';
    keyBot.end();
    meter.end();
  }

  return {
    keyBot,
    meter,
    password,
    again,
    confirmed,
    suggested: computed(() => (suggestion.value === password.value ? suggestion.value : undefined)),
    missing,
    plain: computed(() => isPlainAscii(password.value)),
    wrong: computed(() => (tried.value ? wrongNow.value : [])),
    working: task.busy,
    refusal: task.refusal,
    kept,
    keepAgain: async () => {
      const vaultRefusal = await keepAgain();
      if (kept.value) kept.value = { ...kept.value, vaultRefusal };
    },
    begun: computed(() => kept.value === undefined && password.value !== ''),
    type,
    suggest: () => {
      suggestion.value = suggestPassword((bytes) => crypto.getRandomValues(bytes));
      type(suggestion.value);
      again.value = suggestion.value;
    },
    submit: async () => {
      tried.value = true;
      if (wrongNow.value.length === 0) await task.run(make);
    },
    end: () => {
      keyBot.end();
      meter.end();
      password.value = '';
      again.value = '';
    },
  };
}
