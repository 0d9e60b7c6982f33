import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '#core/bytes.ts';
import { type GeneratedKey, generateKeyPair } from '#core/keys/generate.ts';
import { makeCertificationRequest } from '#core/pki/certification-request.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { openssl, run, type workFolder } from './tools.ts';

export const crypto = globalThis.crypto as unknown as Crypto;

type Folder = ReturnType<typeof workFolder>;

/** A root and an intermediate that OpenSSL keeps in the folder, and what issues leaves under them. */
export function makeAuthority(folder: Folder): {
  readonly issuers: readonly Bytes[];
  issue(requestPem: string): Bytes;
} {
  const at = (name: string): string => join(folder.path, name);
  const ca = folder.file('ca.cnf', 'basicConstraints=critical,CA:true\nkeyUsage=keyCertSign,cRLSign\n');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout'];
  const root = ['-x509', '-subj', '/CN=Paraphe test root', '-days', '30', '-out', at('root.pem')];
  run(openssl, ['req', ...newKey, at('root.key'), ...root]);
  const wanted = run(openssl, ['req', ...newKey, at('sub.key'), '-subj', '/CN=Paraphe test intermediate']);
  const issuedBy = (name: string): string[] => ['-CA', at(`${name}.pem`), '-CAkey', at(`${name}.key`)];
  const sub = run(openssl, ['x509', '-req', ...issuedBy('root'), '-extfile', ca, '-days', '20'], wanted);
  folder.file('sub.pem', sub);
  return {
    issuers: ['sub.pem', 'root.pem'].map((name) => derOf(readFileSync(at(name), 'utf8'))),
    issue: (requestPem) =>
      derOf(
        run(
          openssl,
          ['x509', '-req', ...issuedBy('sub'), '-copy_extensions', 'copy', '-days', '10'],
          requestPem,
        ).toString(),
      ),
  };
}

export function derOf(pem: string): Bytes {
  const [block] = readPem(pem);
  if (block === undefined) throw new Error(`no PEM in: ${pem}`);
  return block.der;
}

export const subject = [
  { type: attributeType.countryName, value: 'FR' },
  { type: attributeType.localityName, value: 'Saint-Étienne' },
  { type: attributeType.organizationName, value: 'Société d’Aube, SA' },
  { type: attributeType.commonName, value: 'Zoé Dupont-Élan' },
  { type: attributeType.emailAddress, value: 'zoe@example.fr' },
] as const;

/** A key of the kind with a request of ours for it. */
export async function makeKeyAndRequest(
  kind: KeyKind,
): Promise<GeneratedKey & { readonly request: Bytes; readonly requestPem: string }> {
  const key = await generateKeyPair(crypto, kind);
  const request = await makeCertificationRequest({
    ...key,
    crypto,
    subject,
    subjectAltNames: [
      { type: 'dNSName', value: 'xn--lan-9la.example.fr' },
      { type: 'dNSName', value: '*.example.fr' },
      { type: 'rfc822Name', value: 'zoe@example.fr' },
      { type: 'iPAddress', value: '192.0.2.1' },
      { type: 'iPAddress', value: '2001:db8::1' },
    ],
  });
  return { ...key, request, requestPem: toPem('CERTIFICATE REQUEST', request) };
}
