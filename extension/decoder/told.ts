import type { Refusal } from '#core/errors/refusal.ts';
import type { Recognised } from '#core/pki/recognise.ts';

/** One object in a form that a page can draw; no key is ever in it. */
export interface Told {
  readonly type: Recognised['type'];
  readonly subject?: string;
  readonly issuer?: string;
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | undefined;
  readonly entries?: number;
  readonly serialNumber?: string;
  readonly key?: string;
  readonly spkiSha256?: string;
  readonly sha256?: string;
  /** Of a request: made with the key it holds. */
  readonly signatureGood?: boolean;
  /** Why it, or a part of it, cannot be trusted or read. */
  readonly refusal?: Refusal;
}
