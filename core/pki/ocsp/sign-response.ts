import type { Bytes } from '../../bytes.ts';
import type { Certificate } from '../certificate.ts';
import { keyBits } from '../key-identifier.ts';
import type { Signer } from '../signer.ts';
import { encodeOcspResponse, encodeResponseData, type OcspAnswer } from './encode-response.ts';

/** Who signs the answers: an authority itself, or better, a short-lived delegate of its (RFC 6960 §4.2.2.2). */
export interface OcspResponder {
  readonly signer: Signer;
  /** SHA-1 of the key bits of the signer. */
  readonly keyHash: Bytes;
  /** DER of the delegate's certificate; undefined when the authority signs. */
  readonly certificate: Bytes | undefined;
}

/** @param options.certificate whose key the signer has */
export async function ocspResponder(options: {
  readonly crypto: Crypto;
  readonly certificate: Certificate;
  readonly signer: Signer;
  readonly isDelegate: boolean;
}): Promise<OcspResponder> {
  const { crypto, certificate, signer, isDelegate } = options;
  const keyHash = new Uint8Array(await crypto.subtle.digest('SHA-1', keyBits(certificate.spki)));
  return { signer, keyHash, certificate: isDelegate ? certificate.der : undefined };
}

/** @returns DER of the OCSPResponse that gives these answers */
export async function signOcspResponse(options: {
  readonly responder: OcspResponder;
  readonly producedAt: Date;
  readonly answers: readonly OcspAnswer[];
  readonly nonce: Bytes | undefined;
}): Promise<Bytes> {
  const { responder, ...rest } = options;
  const data = encodeResponseData({ responderKeyHash: responder.keyHash, ...rest });
  const signature = await responder.signer.sign(data);
  const { algorithm } = responder.signer;
  return encodeOcspResponse({ data, algorithm, signature, certificate: responder.certificate });
}
