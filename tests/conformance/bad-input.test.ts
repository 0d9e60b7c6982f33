import { describe, expect, test } from 'vitest';
import { type Bytes, concatenate, fromHex, utf8 } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { importBackup } from '#core/keys/vault/backup.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { readCertificationRequest, verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { sequence } from '#core/pki/der/writer.ts';
import { describeName } from '#core/pki/name.ts';
import { toPem } from '#core/pki/pem.ts';
import { readPkcs7 } from '#core/pki/pkcs7.ts';
import { decryptPrivateKey } from '#core/pki/pkcs8.ts';
import { openPkcs12 } from '#core/pki/pkcs12/open-pkcs12.ts';
import { readPrivateKey } from '#core/pki/private-key.ts';
import { recognise } from '#core/pki/recognise.ts';
import { crypto, makeKeyAndRequest } from './fixtures.ts';
import { mutate, seededRandom } from './mutate.ts';
import { openssl, run, suite, workFolder } from './tools.ts';

const password = 'mot';

/** Everything that reads what a stranger may have made. */
const readers: Readonly<Record<string, (file: Bytes) => unknown>> = {
  readCertificationRequest,
  'readCertificationRequest, as text': (file) => readCertificationRequest(new TextDecoder().decode(file)),
  readCertificate,
  readPkcs7,
  readPrivateKey,
  recognise: refuseUnreadable,
  'recognise, as text': (file) => refuseUnreadable(new TextDecoder().decode(file)),
  openPkcs12: (file) => openPkcs12({ crypto, file, password }),
  decryptPrivateKey: (encrypted) => decryptPrivateKey({ crypto, encrypted, password }),
  importBackup: (file) =>
    importBackup({
      crypto,
      argon2id: async () => new Uint8Array(32),
      file,
      secret: { type: 'passphrase', passphrase: password },
    }),
};

/** What announces itself as something we read comes back beside the rest with its refusal. */
function refuseUnreadable(input: string | Bytes): void {
  for (const object of recognise(input)) if (object.type === 'unreadable') throw object.refusal;
}

const random = seededRandom(1);
const noise = (size: number): Bytes => new Uint8Array(size).map(() => Math.floor(random() * 256));

function nested(depth: number): Bytes {
  let inner: Bytes = new Uint8Array(0);
  for (let level = 0; level < depth; level++) inner = sequence(inner);
  return inner;
}

const badFiles: readonly (readonly [string, Bytes])[] = [
  ['nothing', new Uint8Array(0)],
  ['one octet', fromHex('30')],
  ['a megabyte of noise', noise(1_000_000)],
  ['a megabyte of noise that begins as DER', concatenate([fromHex('30830f4240'), noise(1_000_000)])],
  ['a megabyte of spaces', new Uint8Array(1_000_000).fill(0x20)],
  ['a megabyte of hyphens', new Uint8Array(1_000_000).fill(0x2d)],
  ['a megabyte of BEGIN lines', utf8('-----BEGIN CERTIFICATE-----\n'.repeat(35_000))],
  ['a megabyte of empty blocks', utf8('-----BEGIN A-----\n-----END A-----\n'.repeat(28_000))],
  ['a megabyte of base64', utf8('MIIB'.repeat(250_000))],
  ['a megabyte of nothing but NULL', sequence(fromHex('0500'.repeat(500_000)))],
  ['sequences 3,000 deep', nested(3000)],
  ['indefinite lengths 500,000 deep', fromHex('3080'.repeat(500_000))],
  ['constructed octet strings 500,000 deep', fromHex(`30840f424000${'2480'.repeat(500_000)}`)],
  ['a length of 4 GB', fromHex('3084ffffffff')],
  ['a length of 2^64', fromHex('3088ffffffffffffffff')],
  [
    'an object identifier of 30 kB',
    sequence(sequence(fromHex('06827530'), new Uint8Array(30_000).fill(0x81))),
  ],
  ['PEM of it', utf8(toPem('CERTIFICATE REQUEST', nested(200)))],
];

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each(badFiles)('refuses %s, soon', async (_, file) => {
    const from = performance.now();
    const attempt = (async () => read(file))();
    await expect(attempt).rejects.toBeInstanceOf(Refusal);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('a request that breaks off', () => {
  test('is refused at every octet, as DER and as PEM, and the words say where', async () => {
    const { request, requestPem } = await makeKeyAndRequest('P-256');
    for (let size = 0; size < request.length; size++) {
      expect(() => readCertificationRequest(request.slice(0, size))).toThrow(Refusal);
    }
    const end = requestPem.indexOf('-----END');
    for (let size = 40; size < end; size++) {
      expect(() => readCertificationRequest(requestPem.slice(0, size))).toThrow(
        expect.objectContaining({
          code: 'csr.malformed',
          detail: expect.objectContaining({ flaw: 'endLineMissing' }),
        }),
      );
    }
  });

  test('does not verify after any change of what is signed', async () => {
    const { request } = await makeKeyAndRequest('P-256');
    const pick = seededRandom(2);
    for (let round = 0; round < 200; round++) {
      const mutated = mutate(request, pick);
      const attempt = (async () => verifyCertificationRequest(crypto, readCertificationRequest(mutated)))();
      await expect(attempt).rejects.toBeInstanceOf(Refusal);
    }
  });
});

suite('names as OpenSSL writes them', [openssl], () => {
  const folder = workFolder();
  test.each([
    ['UTF8String', 'utf8only', 'Zoé Dupont-Élan'],
    ['T61String', 'MASK:0x14', 'Zoé Dupont-Élan'],
    ['BMPString', 'MASK:0x800', 'Zoé Dupont-Élan'],
    ['UniversalString', 'MASK:0x100', 'Zoé Dupont-Élan'],
    ['PrintableString', 'default', 'Zoe Dupont-Elan'],
  ])('in a %s are read, accents and hyphens', async (_, mask, name) => {
    const configuration = folder.file(
      'names.cnf',
      `[req]\ndistinguished_name=dn\nstring_mask=${mask}\nprompt=no\nutf8=yes\n[dn]\nCN=${name}\n`,
    );
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout'];
    const args = ['req', '-new', '-config', configuration, ...newKey, folder.file('key', '')];
    const request = readCertificationRequest(run(openssl, args).toString());
    expect(describeName(request.subject)).toBe(`CN=${name}`);
    await expect(verifyCertificationRequest(crypto, request)).resolves.toBeUndefined();
  });
});
