import type { Bytes } from '../../bytes.ts';
import { readText } from '../der/character-strings.ts';
import { normalise } from '../der/normalise.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  encoding,
  expect,
  readObjectIdentifier,
  readOnly,
} from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { pkcs9, pkcs12 } from '../object-identifiers.ts';
import type { Encrypted } from '../pbe/pbes2.ts';
import type { BagAttributes } from './bags.ts';

export type Bag = { readonly attributes: BagAttributes } & (
  | { readonly type: 'key'; readonly pkcs8: Bytes }
  | { readonly type: 'shroudedKey'; readonly encrypted: Encrypted }
  | { readonly type: 'certificate'; readonly der: Bytes }
);

/**
 * Reads the contents of a safe. CRLs and secrets are passed over.
 * @throws DerError, Refusal `file.tooDeep`
 */
export function readBags(contents: Bytes): readonly Bag[] {
  return readSafeContents(readOnly(normalise(contents)));
}

/** Recursive by way of safes in safes, as deep as `normalise` lets through. */
function readSafeContents(element: DerElement): readonly Bag[] {
  return children(expect(element, tag.sequence, 'SafeContents')).flatMap(readBag);
}

function readBag(element: DerElement): readonly Bag[] {
  const [type, wrapped, attributeSet] = children(expect(element, tag.sequence, 'SafeBag'));
  const [value] = children(expect(wrapped, 0xa0, 'bagValue'));
  const attributes = attributeSet === undefined ? {} : readAttributes(attributeSet);
  switch (readObjectIdentifier(type)) {
    case pkcs12.keyBag:
      return [{ type: 'key', pkcs8: encoding(expect(value, tag.sequence, 'keyBag')).slice(), attributes }];
    case pkcs12.shroudedKeyBag:
      return [{ type: 'shroudedKey', encrypted: readEncrypted(value), attributes }];
    case pkcs12.certBag:
      return readCertificate(value).map((der) => ({ type: 'certificate', der, attributes }));
    case pkcs12.safeContentsBag:
      return readSafeContents(expect(value, tag.sequence, 'SafeContents'));
    default:
      return [];
  }
}

function readEncrypted(element: DerElement | undefined): Encrypted {
  const [algorithm, ciphertext] = children(expect(element, tag.sequence, 'EncryptedPrivateKeyInfo'));
  return {
    algorithm: encoding(expect(algorithm, tag.sequence, 'encryptionAlgorithm')).slice(),
    ciphertext: content(expect(ciphertext, tag.octetString, 'encryptedData')),
  };
}

/** SDSI certificates, which nobody ever used, are passed over. */
function readCertificate(element: DerElement | undefined): readonly Bytes[] {
  const [type, wrapped] = children(expect(element, tag.sequence, 'CertBag'));
  if (readObjectIdentifier(type) !== pkcs12.x509Certificate) return [];
  const [octets] = children(expect(wrapped, 0xa0, 'certValue'));
  return [content(expect(octets, tag.octetString, 'x509Certificate')).slice()];
}

function readAttributes(element: DerElement): BagAttributes {
  let friendlyName: string | undefined;
  let localKeyId: Bytes | undefined;
  for (const attribute of children(expect(element, tag.set, 'bagAttributes'))) {
    const [type, values] = children(expect(attribute, tag.sequence, 'PKCS12Attribute'));
    const [value] = children(expect(values, tag.set, 'attrValues'));
    if (value === undefined) throw new DerError('empty', 'attrValues');
    const oid = readObjectIdentifier(type);
    // A name that cannot be read is no reason to withhold the key.
    if (oid === pkcs9.friendlyName) friendlyName = readText(value.identifier, content(value));
    if (oid === pkcs9.localKeyId && value.identifier === tag.octetString) {
      localKeyId = content(value).slice();
    }
  }
  return { friendlyName, localKeyId };
}
