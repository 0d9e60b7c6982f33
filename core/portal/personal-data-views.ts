import type { Purpose } from '../accounts/purposes.ts';
import type { Language } from '../messages/message.ts';

/** From whom the portal has the data. */
export type DataSource = 'administrator' | 'office' | 'openingForm';

/** All that the portal holds about one person, and what it is used for. */
export interface PersonalDataView {
  /** Who runs the portal, and answers for the data. */
  readonly controller: { readonly name: string; readonly address: string; readonly countryName: string };
  readonly accountName: string;
  readonly name: string;
  readonly position: string;
  readonly login: string;
  readonly mail: string;
  readonly phone: string;
  readonly mobile: string;
  /** Whether position and phones can be held: staff have none. */
  readonly isContact: boolean;
  readonly language: Language;
  readonly source: DataSource;
  readonly heldSince: string;
  readonly lastSignInAt?: string;
  /** Orders that the person placed; they stay after an erasure. */
  readonly orders: number;
  readonly withdrawn: readonly Purpose[];
  /** Until when the archive of certificates has to be kept; absent when there is none. */
  readonly archiveUntil?: string;
  /** Orders that are not over: nothing is erased before they are. */
  readonly openOrders: number;
  readonly erasureRequestedAt?: string;
}
