import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '#core/bytes.ts';
import { type Certificate, readCertificate } from '#core/pki/certificate.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import {
  authorityName,
  makeIntermediate,
  makeKeys,
  makeRoot,
  type TestAuthority,
  testUrls,
} from '#core/pki/issue/test-authority.ts';
import { issuerKeyOf, issuerKeys } from '#core/pki/ocsp/certificate-id.ts';
import { type CertificateStatus, encodeOcspError } from '#core/pki/ocsp/encode-response.ts';
import { readOcspRequest } from '#core/pki/ocsp/read-request.ts';
import { type OcspResponder, ocspResponder, signOcspResponse } from '#core/pki/ocsp/sign-response.ts';
import { toPem } from '#core/pki/pem.ts';
import { testCrypto } from '#core/pki/test-crypto.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import { openssl, run, suite, workFolder } from './tools.ts';

// OpenSSL asks, our code answers, OpenSSL judges the answer.

const now = new Date('2026-11-10T12:00:00Z');
const attime = ['-attime', String(now.getTime() / 1000)];
const kinds = ['RSA-3072', 'P-256'] as const;

suite('OCSP, before OpenSSL', [openssl], () => {
  describe.each(kinds)('with an authority of %s', (kind) => {
    const folder = workFolder();
    let issuing: TestAuthority;
    let leaf: Certificate;
    let delegate: OcspResponder;
    let issuingFile: string;
    let leafFile: string;

    beforeAll(async () => {
      const root = await makeRoot();
      issuing = await makeIntermediate(root, kind);
      const issue = async (profile: 'smime-mailbox-strict' | 'ocsp-responder', spki: Bytes) =>
        readCertificate(
          await issueCertificate({
            crypto: testCrypto,
            profile: certificateProfiles[profile],
            issuer: issuing.certificate,
            signer: issuing.signer,
            subject: profile === 'ocsp-responder' ? authorityName('OCSP') : [],
            spki,
            subjectAltNames:
              profile === 'ocsp-responder' ? [] : [{ type: 'rfc822Name', value: 'zoe@example.com' }],
            serialNumber: randomSerialNumber(testCrypto),
            notBefore: new Date('2026-11-01T00:00:00Z'),
            notAfter: new Date('2026-11-30T23:59:59Z'),
            urls: testUrls,
          }),
        );
      leaf = await issue('smime-mailbox-strict', (await makeKeys('P-256')).spki);
      const keys = await makeKeys(kind === 'P-256' ? 'P-256' : 'RSA-2048');
      const certificate = await issue('ocsp-responder', keys.spki);
      delegate = await ocspResponder({
        crypto: testCrypto,
        certificate,
        signer: keys.signer,
        isDelegate: true,
      });
      folder.file('root.pem', toPem('CERTIFICATE', root.certificate.der));
      issuingFile = folder.file('issuing.pem', toPem('CERTIFICATE', issuing.certificate.der));
      leafFile = folder.file('leaf.pem', toPem('CERTIFICATE', leaf.der));
    });

    /** The request OpenSSL makes. */
    function ask(hash: 'sha1' | 'sha256', nonce: boolean, questions = 1): Bytes {
      const out = join(folder.path, 'request.der');
      const one = ['-cert', leafFile];
      run(openssl, [
        ...['ocsp', '-issuer', issuingFile, `-${hash}`, nonce ? '-nonce' : '-no_nonce', '-reqout', out],
        ...Array.from({ length: questions }, () => one).flat(),
      ]);
      return new Uint8Array(readFileSync(out));
    }

    async function answer(
      requestDer: Bytes,
      status: CertificateStatus,
      responder = delegate,
    ): Promise<Bytes> {
      const request = readOcspRequest(requestDer);
      if (request === undefined) return encodeOcspError('malformedRequest');
      const known = await issuerKeys(testCrypto, issuing.certificate);
      const isOurs = request.certificateIds.every((id) => known.includes(issuerKeyOf(id) ?? ''));
      if (!isOurs) return encodeOcspError('unauthorized');
      return signOcspResponse({
        responder,
        producedAt: now,
        answers: request.certificateIds.map((id) => ({
          certificateId: id.der,
          status,
          // OpenSSL holds these against the clock, whatever -attime says.
          thisUpdate: new Date(Date.now() - 3_600_000),
          nextUpdate: new Date(Date.now() + 3_600_000),
        })),
        nonce: request.nonce,
      });
    }

    /**
     * All OpenSSL says of the response: a signature that does not verify is only words to it. It is asked twice, because it
     * compares the nonce with the request's only when it is not told the certificate, and the status only when it is.
     */
    function judge(request: Bytes, response: Bytes, hash: 'sha1' | 'sha256'): string {
      const asked = ['-reqin', folder.file('asked.der', request)];
      const certificate = ['-issuer', issuingFile, `-${hash}`, '-cert', leafFile];
      return [asked, certificate]
        .map((about) => {
          const { stdout, stderr } = spawnSync(
            openssl.path ?? openssl.name,
            [
              ...['ocsp', '-respin', folder.file('told.der', response), '-resp_text', '-no_nonce', ...about],
              ...['-CAfile', join(folder.path, 'root.pem'), '-verify_other', issuingFile, ...attime],
            ],
            { encoding: 'utf8' },
          );
          return stdout + stderr;
        })
        .join('\n');
    }

    /** @throws when OpenSSL finds anything wrong */
    function accept(request: Bytes, response: Bytes, hash: 'sha1' | 'sha256'): string {
      const said = judge(request, response, hash);
      expect(said.match(/^Response verify OK$/gm)).toHaveLength(2);
      expect(said).not.toMatch(/WARNING|rror/);
      return said;
    }

    const statuses: readonly (readonly [string, CertificateStatus, RegExp])[] = [
      ['good', { status: 'good' }, /leaf\.pem: good/],
      [
        'revoked',
        { status: 'revoked', revokedAt: new Date('2026-11-05T00:00:00Z'), reason: 'superseded' },
        /leaf\.pem: revoked[\s\S]*Reason: superseded/,
      ],
      [
        'revoked without a reason',
        { status: 'revoked', revokedAt: new Date('2026-11-05T00:00:00Z') },
        /leaf\.pem: revoked(?![\s\S]*Reason)/,
      ],
      ['unknown', { status: 'unknown' }, /leaf\.pem: unknown/],
    ];
    const hashes = ['sha1', 'sha256'] as const;

    it.each(statuses.flatMap((row) => hashes.map((hash) => [...row, hash] as const)))(
      'answers %s',
      async (_, status, words, hash) => {
        const request = ask(hash, true);
        const said = accept(request, await answer(request, status), hash);
        expect(said).toMatch(words);
        expect(said).toMatch(/OCSP Nonce/);
      },
    );

    it('answers without a nonce, and two questions at once', async () => {
      const request = ask('sha1', false, 2);
      expect(readOcspRequest(request)?.certificateIds).toHaveLength(2);
      const said = accept(request, await answer(request, { status: 'good' }), 'sha1');
      expect(said).toMatch(/leaf\.pem: good/);
      expect(said).not.toMatch(/OCSP Nonce/);
    });

    it('answers by the authority itself', async () => {
      const { certificate, signer } = issuing;
      const responder = await ocspResponder({ crypto: testCrypto, certificate, signer, isDelegate: false });
      const request = ask('sha256', true);
      const response = await answer(request, { status: 'good' }, responder);
      expect(accept(request, response, 'sha256')).toMatch(/leaf\.pem: good/);
    });

    it('is refused by OpenSSL when the answer was changed, or is to another nonce', async () => {
      const request = ask('sha1', true);
      const response = await answer(request, { status: 'good' });
      const told = response.slice();
      const at = response.length - (delegate.certificate?.length ?? 0) - 20;
      told[at] = (told[at] as number) ^ 1;
      expect(judge(request, told, 'sha1')).toMatch(/Response Verify Failure/);
      expect(judge(ask('sha1', true), response, 'sha1')).toMatch(/Nonce Verify error/);
    });

    it('refuses in a way OpenSSL understands', () => {
      const request = ask('sha1', true);
      for (const status of ['unauthorized', 'tryLater', 'malformedRequest'] as const) {
        expect(judge(request, encodeOcspError(status), 'sha1')).toContain(status.toLowerCase());
      }
    });
  });
});
