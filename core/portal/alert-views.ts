import type { AlertChannel } from '../alerts/alert-channels.ts';
import type { AlertFacts, AlertKind } from '../alerts/alert-kinds.ts';
import type { OrderState } from '../orders/state.ts';

export interface AlertView {
  readonly alertId: string;
  /** Goes up in the order in which a reader can come to see them. */
  readonly number: number;
  readonly kind: AlertKind;
  readonly at: string;
  /** Of the order. */
  readonly reference: string;
  readonly holderName: string;
  /** In which the order is now; it may have gone on since. */
  readonly state: OrderState;
  readonly facts: AlertFacts;
  readonly seenAt?: string;
}

export interface AlertsView {
  readonly alerts: readonly AlertView[];
  /** To ask `after` next time: nothing up to it is missing from what was read. */
  readonly newest: number;
  readonly unseen: number;
}

export interface AlertSettingsView {
  readonly choices: Readonly<Record<AlertKind, readonly AlertChannel[]>>;
  /** Whether the person never chose, or went back to the usual. */
  readonly isUsual: boolean;
  /** By which browsers know that a push message comes from this portal, in base64url (RFC 8292 §3.2). */
  readonly pushKey: string;
}
