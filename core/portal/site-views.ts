import type { CommandName } from '../commands/catalogue.ts';
import type { OrderState } from '../orders/state.ts';

/** A certificate of the portal that covers a host. */
export interface SiteCertificateView {
  /** Of its order. */
  readonly reference: string;
  readonly orderState: OrderState;
  /** What may be done with the order, by whoever asks. */
  readonly actions: readonly CommandName[];
  /** Whether the account wants no successor. */
  readonly renewalDeclined: boolean;
  /** Whether its order can be renewed now, by whoever has the right. */
  readonly renewable: boolean;
  /** Reference of the order that renews it. */
  readonly renewedBy?: string;
  /** Every host for which it stands. */
  readonly hosts: readonly string[];
  readonly serialNumber: string;
  /** Of its DER, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly revokedAt?: string;
}

export interface SiteView {
  /** As it was compared; undefined when what was asked for is no host. */
  readonly host?: string;
  /** The one to look at first comes first: not revoked, then the latest end. */
  readonly certificates: readonly SiteCertificateView[];
}
