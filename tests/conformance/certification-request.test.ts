import { createPublicKey } from 'node:crypto';
import forge from 'node-forge';
import { CertificationRequest as PkijsRequest } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, fromHex } from '#core/bytes.ts';
import { readCertificationRequest, verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { describeName } from '#core/pki/name.ts';
import { describeKey, keyKinds } from '#core/pki/public-key.ts';
import { crypto, makeKeyAndRequest } from './fixtures.ts';
import { openssl, run, suite, workFolder } from './tools.ts';

type Made = Awaited<ReturnType<typeof makeKeyAndRequest>>;

describe.each(keyKinds)('a %s request of ours', (kind) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeKeyAndRequest(kind);
  });

  suite('in OpenSSL', [openssl], () => {
    test('satisfies req -verify', () => {
      expect(run(openssl, ['req', '-verify', '-noout'], made.requestPem)).toBeDefined();
    });

    test('shows its subject attribute by attribute, and its alternative names', () => {
      const args = ['req', '-noout', '-subject', '-text', '-nameopt', 'utf8,sep_comma_plus'];
      const text = run(openssl, args, made.requestPem).toString();
      expect(text).toContain(
        'C=FR,L=Saint-Étienne,O=Société d’Aube, SA,CN=Zoé Dupont-Élan,emailAddress=zoe@example.fr',
      );
      expect(text).toContain(
        'DNS:xn--lan-9la.example.fr, DNS:*.example.fr, email:zoe@example.fr, IP Address:192.0.2.1, IP Address:2001:DB8:0:0:0:0:0:1',
      );
    });
  });

  test('is read by a second parser, pkijs', () => {
    const parsed = PkijsRequest.fromBER(made.request);
    expect(parsed.subject.typesAndValues).toHaveLength(5);
    expect(new Uint8Array(parsed.subjectPublicKeyInfo.toSchema().toBER())).toEqual(made.spki);
  });

  test('carries a key that Node reads', () => {
    const { spki } = readCertificationRequest(made.requestPem);
    expect(createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })).toBeDefined();
  });
});

describe('an RSA request of ours', () => {
  test('has NULL parameters in its signature algorithm, which pkijs 4.0.0 leaves out (RFC 4055 §5)', async () => {
    const { request } = await makeKeyAndRequest('RSA-2048');
    const { signatureAlgorithm } = readCertificationRequest(request);
    expect(signatureAlgorithm.parameters).toEqual(fromHex('0500'));
  });

  test('is verified by node-forge, which refuses names in one RDN as pkijs 4.0.0 makes them', async () => {
    const { requestPem } = await makeKeyAndRequest('RSA-2048');
    const parsed = forge.pki.certificationRequestFromPem(requestPem);
    expect(parsed.verify()).toBe(true);
    expect(parsed.subject.getField('CN').value).toBeDefined();
  });
});

suite('a request of OpenSSL', [openssl], () => {
  const folder = workFolder();
  const newKey = {
    'RSA-2048': ['rsa:2048'],
    'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    'P-521': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
    Ed25519: ['ed25519'],
    'RSA-1024': ['rsa:1024'],
    secp256k1: ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  };
  const request = (kind: keyof typeof newKey, ...more: string[]): Bytes => {
    const args = ['req', '-new', '-noenc', '-utf8', '-keyout', folder.file('new.key', ''), '-outform', 'DER'];
    return new Uint8Array(run(openssl, [...args, '-newkey', ...newKey[kind], '-subj', '/CN=Zoé', ...more]));
  };

  test.each(['RSA-2048', 'P-256', 'P-521', 'Ed25519'] as const)(
    'with a key %s is read and verified',
    async (kind) => {
      const read = readCertificationRequest(request(kind, '-addext', 'subjectAltName=DNS:a.fr,email:a@b.fr'));
      expect(describeKey(read.publicKey)).toBe(kind);
      expect(describeName(read.subject)).toBe('CN=Zoé');
      expect(read.subjectAltNames).toEqual([
        { type: 'dNSName', value: 'a.fr' },
        { type: 'rfc822Name', value: 'a@b.fr' },
      ]);
      await expect(verifyCertificationRequest(crypto, read)).resolves.toBeUndefined();
    },
  );

  test('signed with PSS is verified', async () => {
    const read = readCertificationRequest(
      request('RSA-2048', '-sha256', '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'),
    );
    await expect(verifyCertificationRequest(crypto, read)).resolves.toBeUndefined();
  });

  test.each([
    ['RSA-1024', [], 'csr.unsupportedKey'],
    ['secp256k1', [], 'csr.unsupportedKey'],
    ['RSA-2048', ['-sha1'], 'csr.unsupportedSignature'],
    ['RSA-2048', ['-md5'], 'csr.unsupportedSignature'],
  ] as const)('%s %j is refused as %s', async (kind, more, code) => {
    const read = readCertificationRequest(request(kind, ...more));
    await expect(verifyCertificationRequest(crypto, read)).rejects.toThrow(expect.objectContaining({ code }));
  });
});
