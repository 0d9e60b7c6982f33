import { type Bytes, toHex } from '../bytes.ts';
import {
  children,
  type DerElement,
  DerError,
  expect,
  flawed,
  readObjectIdentifier,
  readOnly,
  readUnsigned,
  readWholeOctets,
} from './der/reader.ts';
import { tag } from './der/writer.ts';
import { algorithm, namedCurve } from './object-identifiers.ts';

export const keyKinds = ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521', 'Ed25519'] as const;
/** The kinds of key Paraphe generates and accepts. */
export type KeyKind = (typeof keyKinds)[number];

export type Curve = keyof typeof namedCurve;

/** Octets of one coordinate (SEC 1 §2.3.5). */
export const coordinateSize: Readonly<Record<Curve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

export interface RsaPublicKey {
  readonly family: 'RSA';
  /** Big-endian, without sign octet. */
  readonly modulus: Bytes;
  readonly exponent: Bytes;
  /** Length of the modulus in bits. */
  readonly bits: number;
}

interface EcPublicKey {
  readonly family: 'EC';
  readonly curve: Curve;
  /** Uncompressed: 04, x, y. Whether it lies on the curve is for WebCrypto's import to say. */
  readonly point: Bytes;
}

interface Ed25519PublicKey {
  readonly family: 'Ed25519';
  readonly key: Bytes;
}

interface UnsupportedPublicKey {
  readonly family: 'unsupported';
  /** Dotted decimals of the algorithm, or of the curve when that is what is unsupported. */
  readonly oid: string;
}

export type PublicKey = RsaPublicKey | EcPublicKey | Ed25519PublicKey | UnsupportedPublicKey;

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7, RFC 3279 §2.3.1, RFC 5480, RFC 8410). Any RSA size is read:
 * whether it is accepted is policy.
 * @throws DerError when it is not DER or not what its algorithm asks for.
 */
export function readPublicKey(spki: Bytes): PublicKey {
  const [identifier, bits, ...rest] = children(expect(readOnly(spki), tag.sequence, 'SubjectPublicKeyInfo'));
  const [oidElement, parameters, ...more] = children(expect(identifier, tag.sequence, 'algorithm'));
  if (rest.length > 0 || more.length > 0) throw new DerError('tooManyParts', 'SubjectPublicKeyInfo');
  const oid = readObjectIdentifier(oidElement, 'algorithm');
  const bytes = readWholeOctets(bits, 'subjectPublicKey');
  switch (oid) {
    case algorithm.rsaEncryption:
      if (parameters !== undefined) expect(parameters, tag.null, 'parameters');
      return readRsaPublicKey(bytes.slice());
    case algorithm.ecPublicKey:
      return readEcPublicKey(parameters, bytes);
    case algorithm.ed25519:
      if (parameters !== undefined) throw flawed('unexpected', parameters, 'parameters');
      if (bytes.length !== 32) throw new DerError('wrongSize', 'subjectPublicKey');
      return { family: 'Ed25519', key: bytes };
    default:
      return { family: 'unsupported', oid };
  }
}

function readRsaPublicKey(der: Bytes): RsaPublicKey {
  const [modulusElement, exponentElement, ...rest] = children(
    expect(readOnly(der), tag.sequence, 'RSAPublicKey'),
  );
  if (rest.length > 0) throw new DerError('tooManyParts', 'RSAPublicKey');
  const modulus = readUnsigned(modulusElement, 'modulus');
  const exponent = readUnsigned(exponentElement, 'publicExponent');
  const bits = modulus.length * 8 - (Math.clz32(modulus[0] as number) - 24);
  return { family: 'RSA', modulus, exponent, bits };
}

function readEcPublicKey(
  parameters: DerElement | undefined,
  point: Bytes,
): EcPublicKey | UnsupportedPublicKey {
  // Explicit curves are forbidden by RFC 5480 §2.1.1 and were used for CVE-2020-0601.
  if (parameters?.identifier !== tag.objectIdentifier) {
    return { family: 'unsupported', oid: algorithm.ecPublicKey };
  }
  const oid = readObjectIdentifier(parameters, 'namedCurve');
  const curve = (Object.keys(namedCurve) as Curve[]).find((name) => namedCurve[name] === oid);
  if (curve === undefined) return { family: 'unsupported', oid };
  const size = coordinateSize[curve];
  // Compressed points are allowed to be refused (RFC 5480 §2.2), and browsers do not import them.
  if (point.length === size + 1 && (point[0] === 2 || point[0] === 3)) return { family: 'unsupported', oid };
  if (point.length !== 2 * size + 1 || point[0] !== 4) throw new DerError('malformed', 'ECPoint');
  return { family: 'EC', curve, point };
}

const unsupportedNames: Readonly<Record<string, string>> = {
  [algorithm.ecPublicKey]: 'EC (explicit curve)',
  [algorithm.rsassaPss]: 'RSASSA-PSS',
  [namedCurve['P-256']]: 'P-256 (compressed point)',
  [namedCurve['P-384']]: 'P-384 (compressed point)',
  [namedCurve['P-521']]: 'P-521 (compressed point)',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.33': 'P-224',
  '1.3.101.110': 'X25519',
  '1.3.101.113': 'Ed448',
};

/** The kind in a word: a KeyKind, `RSA-1024`, `secp256k1`, or dotted decimals. */
export function describeKey(key: PublicKey): string {
  switch (key.family) {
    case 'RSA':
      return `RSA-${key.bits}`;
    case 'EC':
      return key.curve;
    case 'Ed25519':
      return 'Ed25519';
    case 'unsupported':
      return unsupportedNames[key.oid] ?? key.oid;
  }
}

/** The kind of a key Paraphe accepts; undefined for all others, such as RSA of 1024 or 2056 bits. */
export function kindOf(key: PublicKey): KeyKind | undefined {
  const description = describeKey(key);
  return keyKinds.find((kind) => kind === description);
}

/** SHA-256 of a SubjectPublicKeyInfo in lower-case hexadecimal: by it keys, requests and certificates are matched. */
export async function spkiFingerprint(crypto: Crypto, spki: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
}
