import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { CheckedNumber, NumberFault } from '#core/accounts/check-account-request.ts';
import { isInSirene } from '#core/accounts/registration-number.ts';
import type { Language } from '#core/messages/message.ts';
import { createDraft } from '../../shell/draft.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form } from '../../shell/form.ts';
import { readPrefill } from './prefill.ts';
import { emptyRequest, faultsOf, numberFaultsOf, type RequestValues, requestOf } from './request-values.ts';

interface Sent {
  readonly number: number;
  readonly mail: string;
}

export interface OpenAccountModel {
  readonly form: Form<RequestValues>;
  readonly stage: Signal<'fill' | 'review'>;
  readonly sent: Signal<Sent | undefined>;
  /** Name of the organisation of whose certificate the head office was taken. */
  readonly prefilled: ReadonlySignal<string | undefined>;
  readonly inSirene: ReadonlySignal<boolean>;
  readonly numberFaults: ReadonlySignal<Readonly<Partial<Record<CheckedNumber, NumberFault>>>>;
  /** Whether it was to be sent and no network took it. */
  readonly waits: ReadonlySignal<boolean>;
  /** Takes the head office from the fragment of a link; one that names no organisation changes nothing. */
  readonly fill: (fragment: string) => void;
  readonly send: () => Promise<void>;
  readonly startAgain: () => void;
  readonly stop: () => void;
}

interface Options {
  readonly language: Language;
  /** Outlives the browser: whoever fetches a number comes back another day. */
  readonly storage: Storage;
  readonly fragment: string;
  readonly online: ReadonlySignal<boolean>;
}

export function createOpenAccount(
  { portal, newId }: Environment,
  { language, storage, fragment, online }: Options,
): OpenAccountModel {
  const stage = signal<'fill' | 'review'>('fill');
  const sent = signal<Sent | undefined>(undefined);
  const initial = emptyRequest(language);
  const form = createForm<RequestValues>({
    initial,
    faultsOf,
    send: async (values, id) => {
      const { number } = await portal.run('accountRequest.send@1', requestOf(values), { id });
      sent.value = { number, mail: values.administrativeMail.trim() };
    },
    newId,
    draft: createDraft('account-request', initial, storage),
  });
  const prefilled = signal<string | undefined>(undefined);
  const fill = (link: string) => {
    const told = readPrefill(link);
    if (told === undefined) return;
    prefilled.value = told.organizationName;
    form.set({ nafCode: '', vatNumber: '', stateOrProvinceName: '', ...told });
  };
  fill(fragment);

  const wished = signal(false);
  const waits = computed(
    () => wished.value && (!online.value || form.refusal.value?.code === 'server.unavailable'),
  );
  const send = async (): Promise<void> => {
    wished.value = true;
    if (!online.value) return;
    const done = await form.submit();
    if (done || form.refusal.value?.code !== 'server.unavailable') wished.value = false;
    if (done) stage.value = 'fill';
  };
  // Back in the network: what was to be sent is.
  const stop = effect(() => {
    if (online.value) untracked(() => wished.value && void send());
  });
  return {
    form,
    stage,
    sent,
    prefilled,
    waits,
    fill,
    send,
    stop,
    inSirene: computed(() => isInSirene(form.values.value.countryName)),
    numberFaults: computed(() => numberFaultsOf(form.values.value)),
    startAgain: () => {
      prefilled.value = undefined;
      form.reset();
    },
  };
}
