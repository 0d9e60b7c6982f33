import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import type { Draft } from './draft.ts';
import { asRefusal, refusedFields } from './refusal-words.ts';

/** What is wrong with a field; the words are chosen where it is shown. */
export type FieldFault = 'missing' | 'tooLong' | 'wrong';
export type FormValues = Readonly<Record<string, string>>;
export type FormFaults<Values extends FormValues> = Readonly<
  Partial<Record<keyof Values & string, FieldFault>>
>;

/** A form: what is typed, what is wrong with it, and its sending, which the portal sees once. */
export interface Form<Values extends FormValues> {
  readonly values: ReadonlySignal<Values>;
  /** Of the fields now; empty until the person tried to go on, since nobody likes to be corrected while typing. */
  readonly faults: ReadonlySignal<FormFaults<Values>>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Whether the values come from a draft. */
  readonly restored: ReadonlySignal<boolean>;
  readonly set: (changed: Partial<Values>) => void;
  /** @returns whether the fields are right; if not, they are marked from now on */
  readonly check: () => boolean;
  /** @returns whether it was sent and done */
  readonly submit: () => Promise<boolean>;
  /** Back to the beginning, the draft thrown away. */
  readonly reset: () => void;
}

interface FormDependencies<Values extends FormValues> {
  readonly initial: Values;
  readonly faultsOf: (values: Values) => FormFaults<Values>;
  /** @param id of the command: the same as long as the same thing is sent again */
  readonly send: (values: Values, id: string) => Promise<void>;
  readonly newId: () => string;
  readonly draft?: Draft<Values>;
}

export function createForm<Values extends FormValues>({
  initial,
  faultsOf,
  send,
  newId,
  draft,
}: FormDependencies<Values>): Form<Values> {
  const drafted = draft?.read() ?? {};
  const values = signal<Values>({ ...initial, ...drafted });
  const restored = signal(Object.keys(drafted).length > 0);
  const tried = signal(false);
  const busy = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  const refused = signal<readonly string[]>([]);
  let id: string | undefined;

  const faultsNow = computed(() => {
    const byPortal = refused.value.filter((name) => Object.hasOwn(initial, name));
    const marked: Record<string, FieldFault> = Object.fromEntries(byPortal.map((name) => [name, 'wrong']));
    return { ...marked, ...faultsOf(values.value) } as FormFaults<Values>;
  });
  const faults = computed(() => (tried.value ? faultsNow.value : ({} as FormFaults<Values>)));
  const check = () => {
    tried.value = true;
    return Object.keys(faultsNow.value).length === 0;
  };
  const reset = () => {
    draft?.forget();
    id = undefined;
    values.value = initial;
    restored.value = false;
    tried.value = false;
    refusal.value = undefined;
    refused.value = [];
  };

  return {
    values,
    faults,
    refusal,
    busy,
    restored,
    check,
    reset,
    set: (changed) => {
      values.value = { ...values.value, ...changed };
      refused.value = refused.value.filter((name) => !Object.hasOwn(changed, name));
      id = undefined;
      draft?.keep(values.value);
    },
    submit: async () => {
      if (busy.value || !check()) return false;
      busy.value = true;
      refusal.value = undefined;
      id ??= newId();
      try {
        await send(values.value, id);
        reset();
        return true;
      } catch (error) {
        refusal.value = asRefusal(error);
        refused.value = refusedFields(refusal.value);
        // The portal gave its answer; only silence makes the same request go out again.
        if (refusal.value.code !== 'server.unavailable') id = undefined;
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
