import type { ContactField } from '../accounts/contacts.ts';
import type { CustomSlot } from '../accounts/custom-fields.ts';
import type { OrganisationIdentity } from '../accounts/organisation-identity.ts';
import type { ContactPoints, Invoicing } from '../accounts/preferences.ts';
import type { Plan } from '../accounts/rights.ts';
import type { ListColumn } from '../orders/list-columns.ts';

/** Somebody whom forms may offer (CON-1). */
export type ContactView = Readonly<Record<ContactField, string>> & {
  readonly contactId: string;
  readonly administrative: boolean;
  readonly technical: boolean;
  /** Whether they sign in too: their name and mailbox are then changed by themselves, and they are removed as users. */
  readonly isUser: boolean;
};

/** Somebody whom the order form offers. */
export interface OfferedContact {
  readonly contactId: string;
  readonly name: string;
  readonly position: string;
  readonly administrative: boolean;
  readonly technical: boolean;
}

/** One of the account's own fields (CUS-1). */
export interface CustomFieldView {
  readonly slot: CustomSlot;
  readonly label: string;
  readonly description: string;
}

/** One of the four, and how many orders say something in it, whether or not it has a label now. */
export interface CustomFieldUse extends CustomFieldView {
  readonly orders: number;
}

/** What the order form and the order's page ask besides the certificate's own content. */
export interface OrderFormView {
  readonly contacts: readonly OfferedContact[];
  readonly customFields: readonly CustomFieldView[];
  /** Whether what this person orders waits until somebody approves it. */
  readonly needsApproval: boolean;
}

export interface ListColumnsView {
  /** In the order in which lists show them. */
  readonly chosen: readonly ListColumn[];
  readonly isUsual: boolean;
  readonly customFields: readonly CustomFieldView[];
}

export interface PreferencesView {
  readonly accountName: string;
  readonly plan: Plan;
  readonly openedAt: string;
  /** Head office; absent where the operator opened the account by hand. */
  readonly identity?: OrganisationIdentity;
  readonly approvalMode: boolean;
  /** Orders that wait for approval, also of a time when the account still worked that way. */
  readonly awaitingApproval: number;
  readonly contactPoints: ContactPoints;
  readonly invoicing: Invoicing;
}
