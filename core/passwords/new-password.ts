import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { isPlainAscii, missingCharacters } from './password-rules.ts';
import type { StrengthMeter } from './strength-meter.ts';
import { suggestPassword } from './suggest-password.ts';

/** The password that is to protect a new key, typed twice or suggested. */
export interface NewPassword {
  readonly password: ReadonlySignal<string>;
  readonly again: Signal<string>;
  /** The suggested password, as long as it is the one typed. */
  readonly suggested: ReadonlySignal<string | undefined>;
  /** How many characters are missing. */
  readonly missing: ReadonlySignal<number>;
  readonly plain: ReadonlySignal<boolean>;
  /** Which of its two fields keep a key from being made. */
  readonly wrong: ReadonlySignal<readonly ('again' | 'password')[]>;
  readonly type: (password: string) => void;
  readonly suggest: () => void;
  /** Once the key is made, or given up. */
  readonly forget: () => void;
}

interface NewPasswordParts {
  readonly meter: Pick<StrengthMeter, 'measure'>;
  /** Fills with randomness, as `crypto.getRandomValues`. */
  readonly random: Parameters<typeof suggestPassword>[0];
}

export function createNewPassword({ meter, random }: NewPasswordParts): NewPassword {
  const password = signal('');
  const again = signal('');
  const suggestion = signal<string | undefined>(undefined);
  const missing = computed(() => missingCharacters(password.value));
  const type = (text: string) => {
    password.value = text;
    meter.measure(text);
  };
  return {
    password,
    again,
    suggested: computed(() => (suggestion.value === password.value ? suggestion.value : undefined)),
    missing,
    plain: computed(() => isPlainAscii(password.value)),
    wrong: computed(() => {
      const fields: ('again' | 'password')[] = [];
      if (missing.value > 0) fields.push('password');
      if (again.value !== password.value) fields.push('again');
      return fields;
    }),
    type,
    suggest: () => {
      suggestion.value = suggestPassword(random);
      type(suggestion.value);
      again.value = suggestion.value;
    },
    forget: () => {
      password.value = '';
      again.value = '';
    },
  };
}
