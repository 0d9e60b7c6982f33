import { createPrivateKey } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import forge from 'node-forge';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '#core/bytes.ts';
import type { GeneratedKey } from '#core/keys/generate.ts';
import { checkPkcs12 } from '#core/pki/pkcs12/check-pkcs12.ts';
import { makePkcs12, type Pkcs12Format } from '#core/pki/pkcs12/make-pkcs12.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { crypto, makeAuthority, makeKeyAndRequest } from './fixtures.ts';
import { certutil, keytool, openssl, pk12util, run, suite, workFolder } from './tools.ts';

// What each format opens in is a table in the documentation of our decisions; these tests are the part of it that can
// be run here. OpenSSL 3.0 opens 3DES without its legacy provider.

const kinds: readonly KeyKind[] = ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384'];
const password = 'Assez long, mais ASCII';
const friendlyName = 'Zoé Dupont';

interface Made {
  readonly key: GeneratedKey;
  readonly certificates: readonly Bytes[];
}

suite('a PKCS#12 of ours', [openssl], () => {
  const folder = workFolder();
  const made = new Map<KeyKind, Made>();
  const passwordFile = folder.file('password', password);

  beforeAll(async () => {
    const authority = makeAuthority(folder);
    for (const kind of kinds) {
      const key = await makeKeyAndRequest(kind);
      made.set(kind, { key, certificates: [authority.issue(key.requestPem), ...authority.issuers] });
    }
  });

  const make = async (kind: KeyKind, format: Pkcs12Format, secret = password) => {
    const { key, certificates } = made.get(kind) as Made;
    const content = { privateKey: key.pkcs8, certificates };
    const options = { crypto, password: secret, ...content };
    const file = await makePkcs12({ ...options, friendlyName, format });
    await checkPkcs12({ ...options, file });
    return { key, certificates, file, path: folder.file(`${kind}.${format}.p12`, file) };
  };

  /** What OpenSSL finds: the key, and the number of certificates. */
  const opensslFinds = (path: string, passwordPath: string, ...more: string[]) => {
    const passin = ['-passin', `file:${passwordPath}`];
    const text = run(openssl, ['pkcs12', '-in', path, '-noenc', ...passin, ...more]).toString();
    const pem = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(text)?.[0] ?? '';
    const key = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
    return { text, key: new Uint8Array(key), certificates: text.match(/BEGIN CERTIFICATE/g)?.length };
  };

  describe.each(['modern', 'compatible'] as const)('in the %s format', (format) => {
    test.each(kinds)('with a key %s opens in OpenSSL', async (kind) => {
      const { key, path } = await make(kind, format);
      const found = opensslFinds(path, passwordFile);
      expect(found.key).toEqual(key.pkcs8);
      expect(found.certificates).toBe(3);
      // Of the name only ASCII is compared: OpenSSL prints the rest in Latin-1.
      expect(found.text.match(/friendlyName: Zo.+ Dupont\n +localKeyID/g)).toHaveLength(2);
    });

    suite('in NSS', [pk12util, certutil], () => {
      test.each(kinds)('with a key %s opens', async (kind) => {
        const { path } = await make(kind, format);
        const database = `sql:${join(folder.path, `nss-${kind}-${format}`)}`;
        mkdirSync(database.slice(4));
        run(certutil, ['-N', '-d', database, '--empty-password']);
        run(pk12util, ['-i', path, '-d', database, '-w', passwordFile, '-K', '']);
        expect(run(certutil, ['-K', '-d', database]).toString()).toContain(friendlyName);
        const chain = run(certutil, ['-O', '-d', database, '-n', friendlyName]).toString();
        expect(chain).toContain('Paraphe test root');
      });
    });

    suite('in Java', [keytool], () => {
      test.each(kinds)('with a key %s opens, the key too', async (kind) => {
        const { path } = await make(kind, format);
        const copy = join(folder.path, `${kind}.${format}.copy.p12`);
        const from = ['-srckeystore', path, '-srcstoretype', 'PKCS12', '-srcstorepass', password];
        const to = ['-destkeystore', copy, '-deststoretype', 'PKCS12', '-deststorepass', password];
        run(keytool, ['-importkeystore', '-noprompt', ...from, ...to]);
        const list = run(keytool, ['-list', '-v', '-keystore', copy, '-storepass', password]).toString();
        expect(list).toContain('PrivateKeyEntry');
        expect(list).toContain('Certificate chain length: 3');
      });
    });

    test('opens in node-forge, which reads no ciphertext in pieces as pkijs 4.0.0 writes', async () => {
      const { file } = await make('RSA-2048', format);
      const asn1 = forge.asn1.fromDer(Buffer.from(file).toString('binary'));
      const opened = forge.pkcs12.pkcs12FromAsn1(asn1, password);
      const bagType = forge.pki.oids.pkcs8ShroudedKeyBag as string;
      expect(opened.getBags({ bagType })[bagType]).toHaveLength(1);
    });

    test.each(['été à la plage', 'clé 😀', 'x'.repeat(200)])(
      'opens in OpenSSL with the password “%s”',
      async (secret) => {
        const { path } = await make('P-256', format, secret);
        expect(opensslFinds(path, folder.file('other-password', secret)).certificates).toBe(3);
      },
    );
  });

  describe('in the PBMAC1 format', () => {
    test.each(kinds)('with a key %s opens in OpenSSL: its MAC from 3.4, all else before', async (kind) => {
      const { key, path } = await make(kind, 'pbmac1');
      const version = /OpenSSL (\d+)\.(\d+)/.exec(run(openssl, ['version']).toString());
      const knowsPbmac1 = Number(version?.[1]) * 100 + Number(version?.[2]) >= 304;
      expect(opensslFinds(path, passwordFile, ...(knowsPbmac1 ? [] : ['-nomacver'])).key).toEqual(key.pkcs8);
    });

    // Node brings an OpenSSL of its own, 3.5, whose reader of PKCS#12 is reached through TLS contexts.
    test.each(kinds)('with a key %s opens in the OpenSSL inside Node, its MAC verified', async (kind) => {
      expect(Number(process.versions.openssl.slice(0, 3))).toBeGreaterThanOrEqual(3.4);
      const { file } = await make(kind, 'pbmac1');
      const pfx = Buffer.from(file);
      expect(() => createSecureContext({ pfx, passphrase: password })).not.toThrow();
      expect(() => createSecureContext({ pfx, passphrase: `${password}!` })).toThrow('mac verify failure');
    });

    test.each(['été à la plage', 'clé 😀'])('opens in the OpenSSL inside Node with “%s”', async (secret) => {
      const { file } = await make('P-256', 'pbmac1', secret);
      expect(() => createSecureContext({ pfx: Buffer.from(file), passphrase: secret })).not.toThrow();
    });
  });
});
