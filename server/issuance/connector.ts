import type { Transaction } from 'kysely';
import type { Bytes } from '#core/bytes.ts';
import type { RevocationReason } from '#core/orders/order.ts';
import type { Tables } from '../database/tables.ts';

/** What an authority is asked: written down, with these very values, before it is asked. */
export interface IssuanceQuestion {
  readonly issuanceRequestId: string;
  readonly orderId: string;
  readonly requestId: string;
  readonly authorityId: string;
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

type IssuanceAnswer = { readonly state: 'issued'; readonly der: Bytes } | { readonly state: 'pending' };

/** A way to get certificates (OPS-2): the built-in authority, later ACME and delivery by hand. */
export interface Connector {
  readonly name: string;
  /** Asking again with the same question gets the same certificate, not a second one. */
  readonly request: (transaction: Transaction<Tables>, question: IssuanceQuestion) => Promise<IssuanceAnswer>;
  /** For connectors whose answer takes time. */
  readonly poll: (transaction: Transaction<Tables>, question: IssuanceQuestion) => Promise<IssuanceAnswer>;
  /** Tells the authority; the database knows already. */
  readonly revoke: (revoked: {
    readonly authorityId: string;
    readonly serialNumber: string;
    readonly reason: RevocationReason;
  }) => Promise<void>;
}
