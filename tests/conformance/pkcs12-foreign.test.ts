import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '#core/bytes.ts';
import { toPem } from '#core/pki/pem.ts';
import { openPkcs12 } from '#core/pki/pkcs12/open-pkcs12.ts';
import { publicKeyOf } from '#core/pki/private-key.ts';
import { crypto, makeAuthority, makeKeyAndRequest } from './fixtures.ts';
import { certutil, keytool, openssl, pk12util, run, suite, workFolder } from './tools.ts';

const passwords = {
  plain: 'mot de passe',
  empty: '',
  accented: 'été à la plage',
  'outside the BMP': 'clé 😀',
  long: 'x'.repeat(200),
};

suite('the PKCS#12 of others', [openssl], () => {
  const folder = workFolder();
  let key: Awaited<ReturnType<typeof makeKeyAndRequest>>;
  let leaf: Bytes;
  let issuers: readonly Bytes[];
  let keyPath: string;
  let certificatePath: string;

  beforeAll(async () => {
    const authority = makeAuthority(folder);
    key = await makeKeyAndRequest('RSA-2048');
    leaf = authority.issue(key.requestPem);
    issuers = authority.issuers;
    keyPath = folder.file('leaf.key', toPem('PRIVATE KEY', key.pkcs8));
    certificatePath = folder.file(
      'all.pem',
      [leaf, ...issuers].map((der) => toPem('CERTIFICATE', der)).join(''),
    );
  });

  const exported = (password: string, ...more: string[]): Bytes => {
    const passout = ['-passout', `file:${folder.file('password', `${password}\n`)}`];
    const args = ['pkcs12', '-export', '-inkey', keyPath, '-in', certificatePath, ...passout, ...more];
    return new Uint8Array(run(openssl, args));
  };

  const expectOurs = async (file: Bytes, password: string, friendlyName?: string): Promise<void> => {
    const { keys, certificates } = await openPkcs12({ crypto, file, password });
    expect(keys).toHaveLength(1);
    expect(await publicKeyOf(crypto, keys[0]?.pkcs8 as Bytes)).toEqual(key.spki);
    expect(certificates.map(({ der }) => der)).toEqual(expect.arrayContaining([leaf, ...issuers]));
    if (friendlyName !== undefined) expect(keys[0]?.friendlyName).toBe(friendlyName);
    await expect(openPkcs12({ crypto, file, password: `${password}!` })).rejects.toThrow(
      expect.objectContaining({ code: 'pkcs12.wrongPassword' }),
    );
  };

  const legacy = ['-provider', 'legacy', '-provider', 'default'];
  describe.each([
    ['modern', []],
    ['legacy', ['-legacy']],
  ])('by OpenSSL, %s', (_, flags) => {
    test.each(Object.entries(passwords))('open with a password that is %s', async (_, password) => {
      await expectOurs(exported(password, ...flags, '-name', 'Clé de Zoé'), password, 'Clé de Zoé');
    });
  });

  test.each([
    ['RC2-128', ['-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128', ...legacy]],
    ['RC2-40 for all', ['-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-RC2-40', ...legacy]],
    ['two-key 3DES', ['-certpbe', 'PBE-SHA1-2DES', '-keypbe', 'PBE-SHA1-2DES']],
    ['3DES by PBES2', ['-certpbe', 'DES-EDE3-CBC', '-keypbe', 'DES-EDE3-CBC']],
    ['AES-128', ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC']],
    [
      'AES-192 and a MAC of SHA-384',
      ['-certpbe', 'AES-192-CBC', '-keypbe', 'AES-192-CBC', '-macalg', 'SHA384'],
    ],
    ['a MAC of SHA-512', ['-macalg', 'SHA512']],
    ['100,000 rounds', ['-iter', '100000']],
    ['one round', ['-noiter', '-nomaciter']],
    ['no MAC', ['-nomac']],
    ['certificates in clear', ['-certpbe', 'NONE']],
  ])('by OpenSSL with %s open', async (_, flags) => {
    await expectOurs(exported(passwords.accented, ...flags), passwords.accented);
  });

  test('by OpenSSL in clear and without a MAC open with any password', async () => {
    const file = exported('', '-certpbe', 'NONE', '-keypbe', 'NONE', '-nomac');
    await expect(openPkcs12({ crypto, file, password: 'any' })).resolves.toBeDefined();
  });

  suite('by NSS', [pk12util, certutil], () => {
    test.each(
      Object.entries(passwords)
        .flatMap(([what, password]) => [
          [what, password, []] as const,
          [what, password, ['-c', 'DES-EDE3-CBC', '-C', 'RC2-CBC']] as const,
        ])
        .filter(([, password]) => password !== ''),
    )('open with a password that is %s (%s %j)', async (_, password, ciphers) => {
      const database = join(folder.path, 'nss');
      rmSync(database, { recursive: true, force: true });
      mkdirSync(database);
      const at = ['-d', `sql:${database}`];
      run(certutil, ['-N', ...at, '--empty-password']);
      const source = folder.file('source.p12', exported('transit', '-name', 'Zoé'));
      run(pk12util, ['-i', source, ...at, '-W', 'transit', '-K', '']);
      const passwordFile = folder.file('nss-password', password);
      const out = join(folder.path, 'nss.p12');
      run(pk12util, ['-o', out, '-n', 'Zoé', ...at, '-w', passwordFile, '-K', '', ...ciphers]);
      await expectOurs(new Uint8Array(readFileSync(out)), password, 'Zoé');
    });
  });

  suite('by Java', [keytool], () => {
    const java = (name: string, ...more: string[]): Bytes => {
      const path = join(folder.path, name);
      rmSync(path, { force: true });
      for (const alias of ['première clé', 'seconde']) {
        const id = ['-alias', alias, '-dname', 'CN=Zoé', '-keyalg', 'EC', '-groupname', 'secp256r1'];
        const store = ['-storetype', 'PKCS12', '-keystore', path, '-storepass', 'mot de passe'];
        run(keytool, ['-genkeypair', ...id, ...store, ...more]);
      }
      return new Uint8Array(readFileSync(path));
    };

    test.each([
      ['as it makes them now', []],
      ['as it made them once', ['-J-Dkeystore.pkcs12.legacy']],
    ])('%s open, with several keys', async (what, flags) => {
      const file = java(`${what}.p12`, ...flags);
      const { keys, certificates } = await openPkcs12({ crypto, file, password: 'mot de passe' });
      expect(keys.map(({ friendlyName }) => friendlyName)).toEqual(['première clé', 'seconde']);
      expect(certificates).toHaveLength(2);
      expect(certificates.map(({ localKeyId }) => localKeyId)).toEqual(
        expect.arrayContaining(keys.map(({ localKeyId }) => localKeyId)),
      );
    });
  });

  test.each(['3des', 'aes128', 'aes256'] as const)('by node-forge with %s open', async (algorithm) => {
    const forgeKey = forge.pki.privateKeyFromPem(readFileSync(keyPath, 'utf8'));
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e);
    certificate.sign(forgeKey);
    const asn1 = forge.pkcs12.toPkcs12Asn1(forgeKey, certificate, passwords.plain, {
      algorithm,
      friendlyName: 'Zoe',
    });
    const file = new Uint8Array(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary'));
    const { keys, certificates } = await openPkcs12({ crypto, file, password: passwords.plain });
    expect(await publicKeyOf(crypto, keys[0]?.pkcs8 as Bytes)).toEqual(key.spki);
    expect(keys[0]?.friendlyName).toBe('Zoe');
    expect(certificates).toHaveLength(1);
  });
});
