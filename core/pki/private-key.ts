import { fromBase64url } from '../base64.ts';
import { type Bytes, concatenate } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { classify } from './classify.ts';
import { normalise } from './der/normalise.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  encoding,
  expect,
  inside,
  readInteger,
  readObjectIdentifier,
  readOnly,
} from './der/reader.ts';
import { bitString, derNull, integer, objectIdentifier, octetString, sequence, tag } from './der/writer.ts';
import { malformed, orMalformed } from './malformed.ts';
import { algorithm } from './object-identifiers.ts';

/**
 * Reads an unencrypted private key in any of its forms: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017 Appendix A.1.2) or
 * SEC1 (RFC 5915).
 * @returns the same key as PKCS#8
 * @throws Refusal `key.malformed` with a `Flaw`
 */
export function readPrivateKey(der: Bytes): Bytes {
  return orMalformed('key.malformed', () => {
    const normal = normalise(der);
    switch (classify(normal)) {
      case 'privateKey':
        children(readOnly(normal));
        return normal;
      case 'rsaPrivateKey':
        return wrap(sequence(objectIdentifier(algorithm.rsaEncryption), derNull), normal);
      case 'ecPrivateKey':
        return wrap(sequence(objectIdentifier(algorithm.ecPublicKey), curveOf(normal)), normal);
      default:
        throw malformed('key.malformed', { flaw: 'otherContent' });
    }
  });
}

const wrap = (identifier: Bytes, key: Bytes): Bytes => sequence(integer(0), identifier, octetString(key));

/** The `[0]` parameters of an ECPrivateKey, which PKCS#8 moves outside. */
function curveOf(der: Bytes): Bytes {
  const parameters = children(readOnly(der)).find(({ identifier }) => identifier === 0xa0);
  if (parameters === undefined) throw new DerError('missing', 'parameters');
  return content(parameters);
}

/**
 * The SubjectPublicKeyInfo that belongs to a PKCS#8, by which keys, requests and certificates are matched.
 * @throws Refusal `key.malformed`, `key.kindUnsupported` for algorithms WebCrypto does not have
 */
export async function publicKeyOf(crypto: Crypto, pkcs8: Bytes): Promise<Bytes> {
  const { identifier, oid, key } = orMalformed('key.malformed', () => readPkcs8(pkcs8));
  if (oid === algorithm.rsaEncryption)
    return orMalformed('key.malformed', () => inside('privateKey', () => rsaSpki(key)));
  const point =
    oid === algorithm.ecPublicKey
      ? orMalformed('key.malformed', () => inside('privateKey', () => embeddedPoint(key)))
      : undefined;
  if (point !== undefined) return sequence(identifier, point);
  return computedSpki(crypto, pkcs8, oid, identifier);
}

interface Pkcs8 {
  /** DER AlgorithmIdentifier. */
  readonly identifier: Bytes;
  readonly oid: string;
  /** Content of the OCTET STRING. */
  readonly key: Bytes;
}

function readPkcs8(der: Bytes): Pkcs8 {
  const [, identifier, key] = children(expect(readOnly(der), tag.sequence, 'PrivateKeyInfo'));
  const oid = readObjectIdentifier(
    children(expect(identifier, tag.sequence, 'privateKeyAlgorithm'))[0],
    'algorithm',
  );
  return {
    identifier: encoding(identifier as DerElement),
    oid,
    key: content(expect(key, tag.octetString, 'privateKey')).slice(),
  };
}

function rsaSpki(key: Bytes): Bytes {
  const [, modulus, exponent] = children(expect(readOnly(key), tag.sequence, 'RSAPrivateKey'));
  readInteger(modulus, 'modulus');
  readInteger(exponent, 'publicExponent');
  const numbers = sequence(encoding(modulus as DerElement), encoding(exponent as DerElement));
  return sequence(sequence(objectIdentifier(algorithm.rsaEncryption), derNull), bitString(numbers));
}

/** The BIT STRING of an ECPrivateKey's optional public key. It is taken at its word: WebCrypto checks it when the key is used. */
function embeddedPoint(key: Bytes): Bytes | undefined {
  const wrapped = children(expect(readOnly(key), tag.sequence, 'ECPrivateKey')).find(
    ({ identifier }) => identifier === 0xa1,
  );
  return wrapped === undefined ? undefined : content(wrapped);
}

/** Lets WebCrypto compute the public half where the file leaves it out. */
async function computedSpki(crypto: Crypto, pkcs8: Bytes, oid: string, identifier: Bytes): Promise<Bytes> {
  const names = oid === algorithm.ecPublicKey ? ['P-256', 'P-384', 'P-521'] : [undefined];
  for (const namedCurve of names) {
    const name = namedCurve === undefined ? 'Ed25519' : 'ECDSA';
    try {
      const handle = await crypto.subtle.importKey('pkcs8', pkcs8, { name, namedCurve }, true, ['sign']);
      const { x, y } = await crypto.subtle.exportKey('jwk', handle);
      return sequence(identifier, bitString(publicOctets(x, y)));
    } catch {
      // Another curve, or no key at all: the next one is tried, and the refusal below is the answer.
    }
  }
  throw new Refusal('key.kindUnsupported', { kind: oid });
}

/** From the base64url members of a JWK: an uncompressed point, or for Ed25519 the key itself. */
function publicOctets(x: unknown, y: unknown): Bytes {
  const [first, second] = [x, y].map((member) =>
    typeof member === 'string' ? fromBase64url(member) : undefined,
  );
  if (first === undefined) throw new TypeError('JWK without x');
  return second === undefined ? first : concatenate([new Uint8Array([4]), first, second]);
}
