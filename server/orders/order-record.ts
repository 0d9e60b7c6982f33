import type { ContactList } from '#core/accounts/contacts.ts';
import type { CustomValues } from '#core/accounts/custom-fields.ts';
import type { Language } from '#core/messages/message.ts';
import type { Composition } from '#core/orders/composition.ts';
import type {
  ApprovalFacts,
  CertificateFacts,
  ControlName,
  ControlOutcome,
  InvitationFacts,
  OrderFacts,
  RevocationReason,
} from '#core/orders/order.ts';
import type { OrderContact } from '#core/portal/views.ts';

export interface CertificateRecord extends CertificateFacts {
  readonly authorityId: string;
  readonly authorityReference: string;
  readonly subjectAltNames: readonly string[];
  readonly serialNumber: string;
  readonly der: Buffer;
  readonly spkiSha256: string;
  readonly note: string;
  readonly revocationReason?: RevocationReason | undefined;
}

/** All that the database knows about an order. */
export interface OrderRecord extends OrderFacts {
  readonly orderId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly composition: Composition;
  readonly language: Language;
  readonly instructions: string;
  readonly ownReference: string;
  readonly customValues: CustomValues;
  readonly contacts: Readonly<Partial<Record<ContactList, OrderContact>>>;
  readonly lastOperationAt: Date;
  readonly requester: {
    readonly userId: string;
    readonly name: string;
    readonly mail: string;
    readonly language: Language;
    /** Whether they are no user any more. */
    readonly hasLeft: boolean;
  };
  readonly approval?: (ApprovalFacts & { readonly deciderName?: string | undefined }) | undefined;
  readonly invitationId: string;
  readonly invitation: InvitationFacts;
  readonly comments: Readonly<Record<ControlName, string>>;
  readonly controls: Readonly<Record<ControlName, ControlOutcome>>;
  readonly refusalReason?: string | undefined;
  readonly request?:
    | {
        readonly requestId: string;
        readonly der: Buffer;
        readonly spkiSha256: string;
        readonly keyKind: string;
        readonly receivedAt: Date;
        readonly linkMadeAt: Date;
      }
    | undefined;
  readonly certificates: readonly CertificateRecord[];
}
