import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startKey } from '#core/keys/keybot.ts';
import { toPem } from '#core/pki/pem.ts';
import { decryptPrivateKey, encryptPrivateKey } from '#core/pki/pkcs8.ts';
import { publicKeyOf, readPrivateKey } from '#core/pki/private-key.ts';
import { keyKinds } from '#core/pki/public-key.ts';
import { crypto, derOf, makeKeyAndRequest, subject } from './fixtures.ts';
import { openssl, run, suite, workFolder } from './tools.ts';

const passwords = {
  plain: 'quatre mots bien longs',
  accented: 'été à la plage — où ?',
  'outside the BMP': 'clé 😀 et 🗝 encore',
  long: 'x'.repeat(300),
};

suite('the key file of KeyBot', [openssl], () => {
  const folder = workFolder();
  test.each(keyKinds)(
    'of kind %s opens with openssl pkey and has the public key of the request',
    async (kind) => {
      const password = passwords['outside the BMP'];
      const { encryptedPem, requestPem } = await (await startKey(crypto, kind)).finish({ subject, password });
      const passin = ['-passin', `file:${folder.file('password', password)}`];
      const fromKey = run(openssl, ['pkey', '-pubout', ...passin], encryptedPem).toString();
      expect(fromKey).toBe(run(openssl, ['req', '-pubkey', '-noout'], requestPem).toString());
    },
  );

  test.each(Object.entries(passwords))(
    'opens with a password that is %s, here and in Node',
    async (_, password) => {
      const { pkcs8 } = await makeKeyAndRequest('P-256');
      const encrypted = await encryptPrivateKey({ crypto, pkcs8, password, rounds: 2048 });
      const pem = toPem('ENCRYPTED PRIVATE KEY', encrypted);
      const passin = ['-passin', `file:${folder.file('password', password)}`];
      expect(
        new Uint8Array(run(openssl, ['pkcs8', '-outform', 'DER', '-nocrypt', '-topk8', ...passin], pem)),
      ).toEqual(pkcs8);
      expect(createPrivateKey({ key: pem, passphrase: password }).type).toBe('private');
    },
  );
});

suite('a key file of OpenSSL', [openssl], () => {
  const folder = workFolder();
  const convert = (pkcs8: Uint8Array, password: string, ...scheme: string[]) => {
    const passout = ['-passout', `file:${folder.file('password', password)}`];
    const args = ['pkcs8', '-topk8', '-inform', 'DER', '-outform', 'DER', ...passout, ...scheme];
    return new Uint8Array(run(openssl, args, pkcs8));
  };

  test.each([
    ['-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA1'],
    ['-v2', 'aes-192-cbc', '-v2prf', 'hmacWithSHA384'],
    ['-v2', 'aes-256-cbc', '-v2prf', 'hmacWithSHA512'],
    ['-v2', 'des-ede3-cbc'],
    ['-v1', 'PBE-SHA1-3DES'],
    ['-v1', 'PBE-SHA1-2DES'],
    ['-v1', 'PBE-SHA1-RC2-128', '-provider', 'legacy', '-provider', 'default'],
    ['-v1', 'PBE-SHA1-RC2-40', '-provider', 'legacy', '-provider', 'default'],
  ])('made with %s %s %s opens here, and a wrong password is told', async (...scheme) => {
    const { pkcs8 } = await makeKeyAndRequest('P-256');
    const password = passwords.accented;
    const encrypted = convert(pkcs8, password, ...scheme);
    expect(await decryptPrivateKey({ crypto, encrypted, password })).toEqual(pkcs8);
    await expect(decryptPrivateKey({ crypto, encrypted, password: 'autre' })).rejects.toThrow(
      expect.objectContaining({ code: 'key.wrongPassword' }),
    );
  });

  test('derived by scrypt is refused by name', async () => {
    const { pkcs8 } = await makeKeyAndRequest('P-256');
    await expect(
      decryptPrivateKey({ crypto, encrypted: convert(pkcs8, 'mot', '-scrypt'), password: 'mot' }),
    ).rejects.toThrow(expect.objectContaining({ detail: { algorithm: 'scrypt' } }));
  });

  test.each([
    ['PKCS#1', ['genrsa', '-traditional', '2048']],
    ['SEC1', ['ecparam', '-genkey', '-name', 'prime256v1', '-noout']],
  ])('in the form of %s is brought to PKCS#8', async (_, args) => {
    const pem = run(openssl, args).toString();
    const pkcs8 = readPrivateKey(derOf(pem));
    const spki = new Uint8Array(run(openssl, ['pkey', '-pubout', '-outform', 'DER'], pem));
    expect(await publicKeyOf(crypto, pkcs8)).toEqual(spki);
    expect(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }).type).toBe('private');
  });

  test('without its public half is completed by WebCrypto', async () => {
    const pem = run(openssl, ['ecparam', '-genkey', '-name', 'prime256v1', '-noout']).toString();
    const bare = run(openssl, ['ec', '-no_public', '-outform', 'DER'], pem);
    const spki = new Uint8Array(run(openssl, ['pkey', '-pubout', '-outform', 'DER'], pem));
    expect(await publicKeyOf(crypto, readPrivateKey(new Uint8Array(bare)))).toEqual(spki);
  });
});

describe('publicKeyOf', () => {
  test('agrees with Node on every kind', async () => {
    for (const kind of keyKinds) {
      const { pkcs8, spki } = await makeKeyAndRequest(kind);
      expect(await publicKeyOf(crypto, pkcs8)).toEqual(spki);
    }
  });
});
