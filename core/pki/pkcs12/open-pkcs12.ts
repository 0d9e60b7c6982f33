import type { Bytes } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { refuseTooLarge } from '../../policy/file-sizes.ts';
import { classify } from '../classify.ts';
import { normaliseFirst } from '../der/normalise.ts';
import { DerError } from '../der/reader.ts';
import { malformed, orMalformed } from '../malformed.ts';
import { decryptSequence } from '../pbe/decrypt.ts';
import { type Opening, startOpening } from '../pbe/opening.ts';
import { readPrivateKey } from '../private-key.ts';
import type { BagAttributes } from './bags.ts';
import { type Container, readContainer, type Safe } from './container.ts';
import { macMatches } from './mac.ts';
import { type Bag, readBags } from './read-bags.ts';

export interface OpenedPkcs12 {
  /** In clear: the caller zeroes them after use. */
  readonly keys: readonly ({ readonly pkcs8: Bytes } & BagAttributes)[];
  /** DER as it lay in the file, in its order. */
  readonly certificates: readonly ({ readonly der: Bytes } & BagAttributes)[];
}

/**
 * Opens a PKCS#12 of any program: PBES2, 3DES, RC2, in DER or BER, with RFC 7292's MAC, PBMAC1, or none.
 * @throws Refusal `pkcs12.wrongPassword`, `pkcs12.malformed`, `pkcs12.unsupportedAlgorithm`,
 * `pkcs12.tooManyIterations`, `pkcs12.empty`, `file.tooLarge`, `file.tooDeep`
 */
export async function openPkcs12({
  crypto,
  file,
  password,
}: {
  readonly crypto: Crypto;
  readonly file: Bytes;
  readonly password: string;
}): Promise<OpenedPkcs12> {
  refuseTooLarge(file.length);
  const opening = startOpening('pkcs12', crypto, password);
  try {
    return await open(opening, file);
  } catch (error) {
    // Which octet of which part, nobody could find again.
    if (error instanceof DerError) throw malformed('pkcs12.malformed', new DerError(error.flaw, error.part));
    // The key of a bag is read by the reader of key files, which speaks of keys.
    if (error instanceof Refusal && error.code === 'key.malformed') {
      const { at, ...detail } = error.detail;
      throw new Refusal('pkcs12.malformed', detail, { cause: error });
    }
    throw error;
  }
}

async function open(opening: Opening, file: Bytes): Promise<OpenedPkcs12> {
  // Bytes after the file are ignored as OpenSSL does: downloads pad.
  const { der } = orMalformed('pkcs12.malformed', () => normaliseFirst(file));
  if (classify(der) !== 'pkcs12') throw opening.malformed({ flaw: 'otherContent' });
  const container = readContainer(der);
  await checkMac(opening, container);
  const keys: OpenedPkcs12['keys'][number][] = [];
  const certificates: OpenedPkcs12['certificates'][number][] = [];
  for (const safe of container.safes) {
    for (const bag of readBags(await contentsOf(opening, safe))) {
      if (bag.type === 'certificate') certificates.push({ der: bag.der, ...bag.attributes });
      else keys.push({ pkcs8: await keyOf(opening, bag), ...bag.attributes });
    }
  }
  if (keys.length + certificates.length === 0) throw new Refusal('pkcs12.empty');
  return { keys, certificates };
}

/** A MAC that does not match means another password or a changed file: what decrypts all the same was changed. */
async function checkMac(opening: Opening, { mac, authenticated, safes }: Container): Promise<void> {
  if (mac === undefined || (await macMatches(opening, mac, authenticated))) return;
  const encrypted = safes.find(({ type }) => type === 'encrypted');
  if (encrypted !== undefined) await contentsOf(opening, encrypted);
  else await decryptFirstKey(opening, safes);
  throw opening.malformed({ flaw: 'wrongMac', part: 'macData' });
}

/** @throws Refusal `pkcs12.wrongPassword` also when there is nothing to try the password on. */
async function decryptFirstKey(opening: Opening, safes: readonly Safe[]): Promise<void> {
  for (const safe of safes) {
    const bags = safe.type === 'plain' ? readBags(safe.contents) : [];
    const bag = bags.find(({ type }) => type === 'shroudedKey');
    if (bag?.type === 'shroudedKey') return void (await keyOf(opening, bag));
  }
  throw opening.refuse('wrongPassword');
}

async function contentsOf(opening: Opening, safe: Safe): Promise<Bytes> {
  switch (safe.type) {
    case 'plain':
      return safe.contents;
    case 'encrypted':
      return decryptSequence(opening, safe.algorithm, safe.ciphertext);
    case 'unsupported':
      throw opening.refuse('unsupportedAlgorithm', { algorithm: safe.oid });
  }
}

async function keyOf(opening: Opening, bag: Exclude<Bag, { type: 'certificate' }>): Promise<Bytes> {
  if (bag.type === 'key') return readPrivateKey(bag.pkcs8);
  const { algorithm, ciphertext } = bag.encrypted;
  return readPrivateKey(await decryptSequence(opening, algorithm, ciphertext));
}
