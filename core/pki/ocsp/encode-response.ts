import type { Bytes } from '../../bytes.ts';
import {
  bitString,
  context,
  contextPrimitive,
  enumerated,
  generalizedTime,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
} from '../der/writer.ts';
import { encodeExtension } from '../extensions/extension.ts';
import { extension } from '../object-identifiers.ts';
import { type RevocationReason, revocationReasons } from '../revocation-reason.ts';
import { encodeSignatureAlgorithm } from '../signature-algorithm.ts';
import type { Signer } from '../signer.ts';

export type CertificateStatus =
  | { readonly status: 'good' }
  | { readonly status: 'unknown' }
  | { readonly status: 'revoked'; readonly revokedAt: Date; readonly reason?: RevocationReason };

/** What is said of one certificate (SingleResponse, RFC 6960 §4.2.1). */
export interface OcspAnswer {
  /** The CertID of the request, byte for byte. */
  readonly certificateId: Uint8Array;
  readonly status: CertificateStatus;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

const good = contextPrimitive(0, nothing);
const unknown = contextPrimitive(2, nothing);
const basicResponse = objectIdentifier('1.3.6.1.5.5.7.48.1.1');
const successful = enumerated(0);

/**
 * DER of ResponseData: what the responder signs (RFC 6960 §4.2.1).
 * @param options.responderKeyHash SHA-1 of the responder's key bits: byKey, shorter than a name
 * @param options.nonce of the request, undefined when it had none
 */
export function encodeResponseData(options: {
  readonly responderKeyHash: Uint8Array;
  readonly producedAt: Date;
  readonly answers: readonly OcspAnswer[];
  readonly nonce: Bytes | undefined;
}): Bytes {
  const { nonce } = options;
  return sequence(
    context(2, octetString(options.responderKeyHash)),
    encodeTime(options.producedAt),
    sequence(...options.answers.map(encodeAnswer)),
    nonce === undefined
      ? nothing
      : context(
          1,
          sequence(encodeExtension({ oid: extension.ocspNonce, critical: false, value: octetString(nonce) })),
        ),
  );
}

function encodeAnswer({ certificateId, status, thisUpdate, nextUpdate }: OcspAnswer): Bytes {
  return sequence(
    certificateId,
    encodeStatus(status),
    encodeTime(thisUpdate),
    context(0, encodeTime(nextUpdate)),
  );
}

function encodeStatus(status: CertificateStatus): Bytes {
  if (status.status === 'good') return good;
  if (status.status === 'unknown') return unknown;
  const { reason = 'unspecified' } = status;
  // A reason of "unspecified" is left out (S/MIME BR §7.3).
  const named = reason === 'unspecified' ? nothing : context(0, enumerated(revocationReasons[reason]));
  return context(1, encodeTime(status.revokedAt), named);
}

// The same few instants stand in thousands of responses, and formatting them costs most of an encoding.
const remembered = new Map<number, Bytes>();
const mostRemembered = 1_000;

function encodeTime(date: Date): Bytes {
  const second = Math.floor(date.getTime() / 1000);
  let encoded = remembered.get(second);
  if (encoded === undefined) {
    encoded = generalizedTime(date);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(second, encoded);
  }
  return encoded;
}

/**
 * DER of a whole successful OCSPResponse around signed ResponseData.
 * @param options.certificate DER of the delegated responder's certificate; undefined when the issuer itself signs
 */
export function encodeOcspResponse(options: {
  readonly data: Uint8Array;
  readonly algorithm: Signer['algorithm'];
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array | undefined;
}): Bytes {
  const { data, algorithm, signature, certificate } = options;
  const basic = sequence(
    data,
    encodeSignatureAlgorithm(algorithm),
    bitString(signature),
    certificate === undefined ? nothing : context(0, sequence(certificate)),
  );
  return sequence(successful, context(0, sequence(basicResponse, octetString(basic))));
}

const errorStatuses = { malformedRequest: 1, internalError: 2, tryLater: 3, unauthorized: 6 } as const;

/** An unsigned refusal to answer (RFC 6960 §2.3). `unauthorized` is for certificates of authorities not ours. */
export function encodeOcspError(status: keyof typeof errorStatuses): Bytes {
  return sequence(enumerated(errorStatuses[status]));
}
