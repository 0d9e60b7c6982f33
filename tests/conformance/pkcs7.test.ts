import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Bytes } from '#core/bytes.ts';
import { toPem } from '#core/pki/pem.ts';
import { makePkcs7, readPkcs7 } from '#core/pki/pkcs7.ts';
import { recognise } from '#core/pki/recognise.ts';
import { makeAuthority } from './fixtures.ts';
import { keytool, openssl, run, suite, workFolder } from './tools.ts';

suite('PKCS#7', [openssl], () => {
  const folder = workFolder();
  let issuers: readonly Bytes[];
  beforeAll(() => {
    issuers = makeAuthority(folder).issuers;
  });

  test('of ours is printed by OpenSSL in the same order', () => {
    const text = run(openssl, ['pkcs7', '-inform', 'DER', '-print_certs'], makePkcs7(issuers)).toString();
    expect(text.match(/(?<=subject=CN ?= ?)Paraphe.+/g)).toEqual([
      'Paraphe test intermediate',
      'Paraphe test root',
    ]);
  });

  suite('in Java', [keytool], () => {
    test('of ours is printed', () => {
      const path = folder.file('chain.p7b', makePkcs7(issuers));
      const text = run(keytool, ['-printcert', '-file', path]).toString();
      expect(text.match(/Owner: CN=Paraphe test/g)).toHaveLength(2);
    });
  });

  test('of OpenSSL is read, certificates and CRL', () => {
    const certificates = folder.file('chain.pem', issuers.map((der) => toPem('CERTIFICATE', der)).join(''));
    const configuration = folder.file(
      'crl.cnf',
      '[ca]\ndefault_ca=x\n[x]\ndatabase=index\ndefault_md=sha256\n',
    );
    folder.file('index', '');
    const issuer = ['-cert', join(folder.path, 'sub.pem'), '-keyfile', join(folder.path, 'sub.key')];
    const database = readFileSync(configuration, 'utf8').replace('index', join(folder.path, 'index'));
    const gencrl = ['ca', '-config', folder.file('crl.cnf', database), '-gencrl', '-crldays', '1', ...issuer];
    const crl = folder.file('crl.pem', run(openssl, gencrl));
    const file = run(openssl, ['crl2pkcs7', '-in', crl, '-certfile', certificates, '-outform', 'DER']);
    const read = readPkcs7(new Uint8Array(file));
    expect(read.certificates).toEqual(issuers);
    expect(read.certificateLists).toHaveLength(1);
    expect(recognise(new Uint8Array(file)).map(({ type }) => type)).toEqual([
      'certificate',
      'certificate',
      'certificateList',
    ]);
  });

  test('with content that was signed in a stream of BER is read', () => {
    const signer = ['-signer', join(folder.path, 'sub.pem'), '-inkey', join(folder.path, 'sub.key')];
    const args = ['cms', '-sign', '-binary', '-nodetach', '-stream', '-outform', 'DER', ...signer];
    const file = new Uint8Array(run(openssl, args, 'x'.repeat(100_000)));
    expect(file[1]).toBe(0x80);
    expect(readPkcs7(file).certificates).toEqual([issuers[0]]);
  });
});
