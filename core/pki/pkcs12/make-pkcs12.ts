import type { Bytes } from '../../bytes.ts';
import { keyDerivation } from '../../policy/key-derivation.ts';
import {
  context,
  contextPrimitive,
  integer,
  objectIdentifier,
  octetString,
  sequence,
} from '../der/writer.ts';
import { contentType } from '../object-identifiers.ts';
import { type Encrypted, encryptPbes2 } from '../pbe/pbes2.ts';
import { encryptCompatible } from '../pbe/pkcs12-encryption.ts';
import { encodeCertificateBag, encodeKeyBag } from './bags.ts';
import { prepareMac, preparePbmac1 } from './mac.ts';

/**
 * - `modern`: PBES2 with AES-256 and SHA-256, RFC 7292's MAC with SHA-256.
 * - `compatible`: 3DES and SHA-1 for key and certificates, for programs older than 2017 and Apple's profiles.
 * - `pbmac1`: as modern, with the MAC of RFC 9579.
 */
export type Pkcs12Format = 'modern' | 'compatible' | 'pbmac1';

export interface Pkcs12Content {
  /** PKCS#8 in clear. */
  readonly privateKey: Bytes;
  /** DER, the certificate of the key first, then those that issued it. */
  readonly certificates: readonly Bytes[];
}

/**
 * Makes a PKCS#12 (RFC 7292): certificates in one encrypted safe, the key in a shrouded bag in another, joined by
 * localKeyID. Written in one piece: pkijs 4.0.0 splits ciphertexts, which Go and node-forge do not read.
 * @returns DER
 */
export async function makePkcs12({
  crypto,
  privateKey,
  certificates,
  password,
  friendlyName,
  format,
}: Pkcs12Content & {
  readonly crypto: Crypto;
  readonly password: string;
  readonly friendlyName: string;
  readonly format: Pkcs12Format;
}): Promise<Bytes> {
  const [leaf, ...chain] = certificates;
  if (leaf === undefined) throw new RangeError('a PKCS#12 needs the certificate of its key');
  const localKeyId = new Uint8Array(await crypto.subtle.digest('SHA-1', leaf));
  const attributes = { friendlyName, localKeyId };
  const certificateBags = sequence(
    encodeCertificateBag(leaf, attributes),
    ...chain.map((certificate) => encodeCertificateBag(certificate, {})),
  );
  const encrypt = (plaintext: Bytes): Encrypted | Promise<Encrypted> =>
    format === 'compatible'
      ? encryptCompatible(crypto, plaintext, password)
      : encryptPbes2({ crypto, plaintext, password, rounds: keyDerivation.pkcs12Rounds });
  // All derivations are asked for before any is awaited: WebCrypto has a thread of its own.
  const [certificateSafe, key, sealWithMac] = await Promise.all([
    encrypt(certificateBags),
    encrypt(privateKey),
    prepareMacOf(crypto, format, password),
  ]);
  const safes = sequence(encryptedData(certificateSafe), data(sequence(encodeKeyBag(key, attributes))));
  return sequence(integer(3), data(safes), await sealWithMac(safes));
}

function prepareMacOf(crypto: Crypto, format: Pkcs12Format, password: string) {
  if (format === 'pbmac1') return preparePbmac1(crypto, password);
  return prepareMac(crypto, format === 'modern' ? 'SHA-256' : 'SHA-1', password);
}

/** ContentInfo of plain data (RFC 5652 §4). */
const data = (octets: Bytes): Bytes =>
  sequence(objectIdentifier(contentType.data), context(0, octetString(octets)));

/** ContentInfo of EncryptedData (RFC 5652 §8). */
function encryptedData({ algorithm, ciphertext }: Encrypted): Bytes {
  const content = sequence(objectIdentifier(contentType.data), algorithm, contextPrimitive(0, ciphertext));
  return sequence(objectIdentifier(contentType.encryptedData), context(0, sequence(integer(0), content)));
}
