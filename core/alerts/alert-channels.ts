import * as v from 'valibot';
import { type AlertKind, alertKinds } from './alert-kinds.ts';

/** Ways by which an alert reaches somebody: mail; the app with its bell and its notifications; the extension. */
export const alertChannels = ['mail', 'app', 'extension'] as const;
export type AlertChannel = (typeof alertChannels)[number];

/** What somebody chose for each kind; a kind that is absent goes the usual ways. */
export type AlertChoices = Readonly<Partial<Record<AlertKind, readonly AlertChannel[]>>>;

export const alertChoicesSchema = v.record(
  v.picklist(alertKinds),
  v.pipe(
    v.array(v.picklist(alertChannels)),
    v.maxLength(alertChannels.length),
    v.transform((chosen) => alertChannels.filter((channel) => chosen.includes(channel))),
  ),
);

/** Steps on the way, which whoever looks sees on the screen: no mail unless asked for. */
const withoutMail: readonly AlertKind[] = ['awaitingHolder', 'readyToDeliver'];

export function usualChannels(kind: AlertKind): readonly AlertChannel[] {
  return withoutMail.includes(kind) ? ['app', 'extension'] : alertChannels;
}

/** By which ways an alert of this kind reaches somebody who chose so. */
export function channelsOf(kind: AlertKind, choices: AlertChoices | null): readonly AlertChannel[] {
  return choices?.[kind] ?? usualChannels(kind);
}
