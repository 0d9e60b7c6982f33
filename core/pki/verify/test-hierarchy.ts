import type { Bytes } from '../../bytes.ts';
import { type Certificate, readCertificate } from '../certificate.ts';
import { encodeBasicConstraints } from '../extensions/basic-constraints.ts';
import { encodeExtKeyUsage } from '../extensions/ext-key-usage.ts';
import type { Extension } from '../extensions/extension.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { encodeAuthorityKeyIdentifier, encodeSubjectKeyIdentifier } from '../extensions/key-identifiers.ts';
import { encodeKeyUsage, type KeyUsageName } from '../extensions/key-usage.ts';
import { encodeNameConstraints, type NameConstraints } from '../extensions/name-constraints.ts';
import { encodeSubjectAltName } from '../extensions/subject-alt-name.ts';
import { encodeTbs } from '../issue/encode-tbs.ts';
import type { TestKeys } from '../issue/test-authority.ts';
import { keyIdentifier } from '../key-identifier.ts';
import { encodeName } from '../name.ts';
import { attributeType, extendedKeyUsage, extension } from '../object-identifiers.ts';
import { signStructure } from '../sign-structure.ts';
import { testCrypto } from '../test-crypto.ts';

// Certificates right or wrong in any way, for tests only: profiles and their lint would refuse most of them.

/** What differs from a sound certificate of its place. */
export interface Recipe {
  readonly name?: string;
  readonly email?: string;
  readonly serialNumber?: number;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** `no` leaves basicConstraints out. */
  readonly ca?: boolean | 'no';
  readonly pathLength?: number;
  readonly keyUsage?: readonly KeyUsageName[];
  readonly extKeyUsage?: readonly (keyof typeof extendedKeyUsage)[];
  readonly names?: readonly GeneralName[];
  readonly nameConstraints?: Partial<NameConstraints>;
  readonly isLooselyConstrained?: boolean;
  readonly more?: readonly Extension[];
  readonly withoutIdentifiers?: boolean;
}

export interface TestCertificate {
  readonly certificate: Certificate;
  readonly keys: TestKeys;
  readonly name: Bytes;
}

const dns = (value: string): GeneralName => ({ type: 'dNSName', value });

export async function makeCertificate(
  recipe: Recipe,
  keys: TestKeys,
  issuer: TestCertificate | undefined,
): Promise<TestCertificate> {
  const name = encodeName([
    { type: attributeType.commonName, value: recipe.name ?? 'www.example.com' },
    ...(recipe.email === undefined ? [] : [{ type: attributeType.emailAddress, value: recipe.email }]),
  ]);
  const signer = (issuer?.keys ?? keys).signer;
  const tbs = encodeTbs({
    serialNumber: new Uint8Array([recipe.serialNumber ?? 77]),
    algorithm: signer.algorithm,
    issuer: issuer?.name ?? name,
    notBefore: new Date(recipe.notBefore ?? '2026-01-01T00:00:00Z'),
    notAfter: new Date(recipe.notAfter ?? '2027-01-01T00:00:00Z'),
    subject: name,
    spki: keys.spki,
    extensions: await extensionsOf(recipe, keys, issuer),
  });
  return { certificate: readCertificate(await signStructure(tbs, signer)), keys, name };
}

async function extensionsOf(
  recipe: Recipe,
  keys: TestKeys,
  issuer: TestCertificate | undefined,
): Promise<readonly Extension[]> {
  const { ca = false, pathLength, names, nameConstraints, extKeyUsage } = recipe;
  const extensions: Extension[] = [];
  const add = (oid: string, value: Bytes, critical = false) => extensions.push({ oid, critical, value });
  if (ca !== 'no') add(extension.basicConstraints, encodeBasicConstraints({ ca, pathLength }), true);
  const usage = recipe.keyUsage ?? (ca === true ? ['keyCertSign', 'cRLSign'] : ['digitalSignature']);
  if (usage.length > 0) add(extension.keyUsage, encodeKeyUsage(usage as readonly KeyUsageName[]), true);
  const purposes = extKeyUsage ?? (ca === true ? [] : (['serverAuth'] as const));
  if (purposes.length > 0) {
    add(extension.extKeyUsage, encodeExtKeyUsage(purposes.map((purpose) => extendedKeyUsage[purpose])));
  }
  const alternative = names ?? (ca === true ? [] : [dns('www.example.com')]);
  if (alternative.length > 0) add(extension.subjectAltName, encodeSubjectAltName(alternative));
  if (nameConstraints !== undefined) {
    const value = encodeNameConstraints({ permitted: [], excluded: [], ...nameConstraints });
    add(extension.nameConstraints, value, recipe.isLooselyConstrained !== true);
  }
  if (recipe.withoutIdentifiers !== true) {
    add(
      extension.subjectKeyIdentifier,
      encodeSubjectKeyIdentifier(await keyIdentifier(testCrypto, keys.spki)),
    );
    const above = (issuer?.keys ?? keys).spki;
    add(
      extension.authorityKeyIdentifier,
      encodeAuthorityKeyIdentifier(await keyIdentifier(testCrypto, above)),
    );
  }
  return [...extensions, ...(recipe.more ?? [])];
}
