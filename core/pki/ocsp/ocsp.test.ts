import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes.ts';
import { certificateProfiles } from '../../policy/certificate-profiles.ts';
import { readCertificate } from '../certificate.ts';
import { children, content, encoding, readBitString, readOnly } from '../der/reader.ts';
import { context, integer, nothing, octetString, sequence } from '../der/writer.ts';
import { encodeExtension } from '../extensions/extension.ts';
import { issueCertificate } from '../issue/issue-certificate.ts';
import { randomSerialNumber } from '../issue/serial-number.ts';
import {
  authorityName,
  makeKeys,
  makeRoot,
  type TestAuthority,
  type TestKeys,
} from '../issue/test-authority.ts';
import { extension } from '../object-identifiers.ts';
import { verifySignature } from '../signature.ts';
import { testCrypto } from '../test-crypto.ts';
import { encodeCertificateId, type IssuerHash, issuerKeyOf, issuerKeys } from './certificate-id.ts';
import { encodeOcspError } from './encode-response.ts';
import { readOcspRequest } from './read-request.ts';
import { ocspResponder, signOcspResponse } from './sign-response.ts';

// What other programs make of the responses is tested in tests/conformance/.

const serialNumber = new Uint8Array([0x99, 1, 2, 3]);
const thisUpdate = new Date('2026-11-03T00:00:00Z');
const nextUpdate = new Date('2026-11-04T00:00:00Z');

function request(ids: readonly Uint8Array[], nonce?: Uint8Array, critical = false): Bytes {
  const value = octetString(nonce ?? nothing);
  const extensions = sequence(encodeExtension({ oid: extension.ocspNonce, critical, value }));
  return sequence(
    sequence(
      sequence(...ids.map((id) => sequence(id))),
      nonce === undefined ? nothing : context(2, extensions),
    ),
  );
}

describe('OCSP', () => {
  let authority: TestAuthority;
  let delegate: TestKeys;
  beforeAll(async () => {
    authority = await makeRoot();
    delegate = await makeKeys('P-256');
  });

  const certificateId = (hash: IssuerHash) =>
    encodeCertificateId({ crypto: testCrypto, issuer: authority.certificate, serialNumber, hash });

  it.each(['SHA-1', 'SHA-256'] as const)('recognises its authority by %s', async (hash) => {
    const read = readOcspRequest(request([await certificateId(hash)]));
    const [id] = read?.certificateIds ?? [];
    expect(id?.serialNumber).toEqual(serialNumber);
    expect(await issuerKeys(testCrypto, authority.certificate)).toContain(id && issuerKeyOf(id));
  });

  it('reads several questions and a nonce of 1 to 128 octets', async () => {
    const ids = [await certificateId('SHA-1'), await certificateId('SHA-256')];
    for (const length of [1, 32, 128]) {
      const read = readOcspRequest(request(ids, new Uint8Array(length).fill(7)));
      expect(read?.certificateIds).toHaveLength(2);
      expect(read?.nonce).toHaveLength(length);
    }
  });

  it('calls malformed what RFC 6960 and RFC 9654 forbid', async () => {
    const id = await certificateId('SHA-1');
    const wrong = [
      new Uint8Array(),
      request([]),
      request([id], new Uint8Array(0)),
      request([id], new Uint8Array(129)),
      request(Array(65).fill(id)),
      new Uint8Array(20_000),
      sequence(sequence(context(0, integer(1)), sequence(sequence(id)))),
    ];
    for (const der of wrong) expect(readOcspRequest(der)).toBeUndefined();
  });

  it('calls malformed every request cut short', async () => {
    const der = request([await certificateId('SHA-1')], new Uint8Array(32).fill(7));
    for (let length = 0; length < der.length; length++) {
      expect(readOcspRequest(der.slice(0, length))).toBeUndefined();
    }
  });

  it('signs good, revoked and unknown, echoes the nonce and brings its certificate', async () => {
    const der = await issueCertificate({
      crypto: testCrypto,
      profile: certificateProfiles['ocsp-responder'],
      issuer: authority.certificate,
      signer: authority.signer,
      subject: authorityName('OCSP'),
      spki: delegate.spki,
      serialNumber: randomSerialNumber(testCrypto),
      notBefore: new Date('2026-11-01T00:00:00Z'),
      notAfter: new Date('2026-11-30T23:59:59Z'),
    });
    const certificate = readCertificate(der);
    const id = await certificateId('SHA-256');
    const dates = { certificateId: id, thisUpdate, nextUpdate };
    const response = await signOcspResponse({
      responder: await ocspResponder({
        crypto: testCrypto,
        certificate,
        signer: delegate.signer,
        isDelegate: true,
      }),
      producedAt: thisUpdate,
      answers: [
        { ...dates, status: { status: 'good' } },
        { ...dates, status: { status: 'revoked', revokedAt: thisUpdate, reason: 'keyCompromise' } },
        { ...dates, status: { status: 'unknown' } },
      ],
      nonce: new Uint8Array([1, 2, 3]),
    });
    const [, bytes] = children(readOnly(response));
    const [wrapped] = children(bytes as never);
    const [, basicBytes] = children(wrapped as never);
    const [data, , signature, certificates] = children(readOnly(content(basicBytes as never).slice()));
    const [responderId, , answers, extensions] = children(data as never);
    expect(responderId?.identifier).toBe(0xa2);
    expect(children(answers as never).map((answer) => children(answer)[1]?.identifier)).toEqual([
      0x80, 0xa1, 0x82,
    ]);
    expect(extensions?.identifier).toBe(0xa1);
    expect(encoding(children(children(certificates as never)[0] as never)[0] as never)).toEqual(der);
    const verdict = await verifySignature({
      crypto: testCrypto,
      spki: delegate.spki,
      algorithm: delegate.signer.algorithm,
      data: encoding(data as never),
      signature: readBitString(signature).bytes,
    });
    expect(verdict).toBe('valid');
  });

  it('refuses with the statuses of RFC 6960', () => {
    expect([...encodeOcspError('malformedRequest')]).toEqual([0x30, 3, 0x0a, 1, 1]);
    expect([...encodeOcspError('unauthorized')]).toEqual([0x30, 3, 0x0a, 1, 6]);
    expect([...encodeOcspError('tryLater')]).toEqual([0x30, 3, 0x0a, 1, 3]);
  });
});
