import type { ProductCode } from '../policy/products.ts';
import type { Composition } from './composition.ts';

/** The audit checks of an order (features.md, "control"; T 6.6). */
export const controlNames = ['coherence', 'organisation', 'verification', 'commonName', 'phone'] as const;
export type ControlName = (typeof controlNames)[number];

export const controlOutcomes = ['pending', 'ok', 'failed', 'notRequired'] as const;
export type ControlOutcome = (typeof controlOutcomes)[number];

/** What happened to the link that asks the holder for their request. */
export interface InvitationFacts {
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly openedAt?: Date | undefined;
  readonly acceptedAt?: Date | undefined;
  readonly cancelledAt?: Date | undefined;
}

/** What became of an order that somebody of its account had to approve first (APP-1). */
export interface ApprovalFacts {
  readonly askedAt: Date;
  readonly approvedAt?: Date | undefined;
  readonly refusedAt?: Date | undefined;
  /** Why it was refused. */
  readonly reason?: string | undefined;
  /** Id of the user who decided. */
  readonly decidedBy?: string | undefined;
}

/** Reasons of RFC 5280 §5.3.1 that a revocation of an end-entity certificate may give. */
export const revocationReasons = [
  'unspecified',
  'keyCompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'privilegeWithdrawn',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

export interface CertificateFacts {
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly revokedAt?: Date | undefined;
  /** Until when the account must accept it, else it is revoked (T 6.4); absent where its product asks nobody. */
  readonly acceptBy?: Date | undefined;
  readonly acceptedAt?: Date | undefined;
}

/** What is known about an order; its state is derived from this and never stored. */
export interface OrderFacts {
  readonly reference: string;
  readonly product: ProductCode;
  readonly openedAt: Date;
  readonly composition: Composition;
  /** Absent where nobody had to be asked. */
  readonly approval?: ApprovalFacts | undefined;
  /** Of an order that waits for approval, nothing was sent: its dates begin with the approval. */
  readonly invitation: InvitationFacts;
  readonly controls: Readonly<Record<ControlName, ControlOutcome>>;
  /** When the holder's certification request arrived. */
  readonly requestedAt?: Date | undefined;
  readonly refusedAt?: Date | undefined;
  readonly deliveredAt?: Date | undefined;
  /** Since when the account wants no successor (REN-2). */
  readonly renewalDeclinedAt?: Date | undefined;
  /** Since when the portal is to order the successor by itself (AUR-1). */
  readonly automaticRenewalSince?: Date | undefined;
  /** Reference of the order that this one renews. */
  readonly renewalOf?: string | undefined;
  /** Reference of the order that renews this one, unless it came to nothing; '' while that waits on a device. */
  readonly renewedBy?: string | undefined;
  /** Oldest first. */
  readonly certificates: readonly CertificateFacts[];
}
