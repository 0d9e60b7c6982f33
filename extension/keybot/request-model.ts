import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import { createKeyBot, type KeyBot } from '#core/keys/key-bot.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import { createNewPassword, type NewPassword } from '#core/passwords/new-password.ts';
import type { StrengthMeter } from '#core/passwords/strength-meter.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { requestedNames } from '#core/sites/requested-names.ts';
import type { Connection } from '#core/worker-calls/connect.ts';

/** What every public authority takes (TLS BR §6.1.5), the safest choice first. */
export const requestKinds = [
  'RSA-2048',
  'RSA-3072',
  'RSA-4096',
  'P-256',
  'P-384',
] as const satisfies readonly KeyKind[];

type RequestField = 'again' | 'names' | 'password';

export interface RequestModel extends Omit<NewPassword, 'forget' | 'wrong'> {
  readonly keyBot: KeyBot;
  readonly meter: StrengthMeter;
  readonly names: Signal<string>;
  /** Words among the names that are none. */
  readonly wrongNames: ReadonlySignal<readonly string[]>;
  /** Fields that keep the key from being made; empty until the first try. */
  readonly wrong: ReadonlySignal<readonly RequestField[]>;
  readonly working: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly finished: ReadonlySignal<FinishedKey | undefined>;
  readonly submit: () => Promise<void>;
}

interface RequestParts {
  readonly connect: () => Connection<KeyBotCalls>;
  readonly meter: StrengthMeter;
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
  /** What stands in the names first. */
  readonly host: string;
  /** Saves the key file, before anything else. */
  readonly keep: (key: FinishedKey) => Promise<void>;
}

/** A key and its request, for whatever authority: the key is begun with the first line here. */
export function createRequestModel({ connect, meter, random, host, keep }: RequestParts): RequestModel {
  const names = signal(host);
  const requested = computed(() => requestedNames(names.value));
  const keyBot = createKeyBot({ connect, content: () => requested.value.content, kind: requestKinds[0] });
  const { forget, ...secret } = createNewPassword({ meter, random });
  const tried = signal(false);
  const working = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  const finished = signal<FinishedKey | undefined>(undefined);
  const wrongNow = computed((): readonly RequestField[] => {
    const { content, wrong } = requested.value;
    const isNamed = wrong.length === 0 && content.subjectAltNames?.length !== 0;
    return isNamed ? secret.wrong.value : ['names', ...secret.wrong.value];
  });
  const make = async () => {
    const key = await keyBot.finish(secret.password.value);
    await keep(key);
    finished.value = key;
    forget();
    keyBot.end();
    meter.end();
  };
  return {
    ...secret,
    keyBot,
    meter,
    names,
    wrongNames: computed(() => requested.value.wrong),
    wrong: computed(() => (tried.value ? wrongNow.value : [])),
    working,
    refusal,
    finished,
    submit: async () => {
      tried.value = true;
      if (working.value || wrongNow.value.length > 0) return;
      working.value = true;
      refusal.value = undefined;
      try {
        await make();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusal.value = error;
      } finally {
        working.value = false;
      }
    },
  };
}
