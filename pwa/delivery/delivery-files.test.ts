import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utf8 } from '#core/bytes.ts';
import { classify } from '#core/pki/classify.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import type { CertificateView } from '#core/portal/views.ts';
import { deliveryFile } from './delivery-files.ts';
import { availableDownloads } from './download-kinds.ts';

// Whether the certificates themselves are right is core's to test: here they are any octets.
const view: CertificateView = {
  pem: toPem('CERTIFICATE', utf8('leaf')),
  chain: [toPem('CERTIFICATE', utf8('intermediate')), toPem('CERTIFICATE', utf8('root'))],
  serialNumber: '01',
  notBefore: '2026-11-21T00:00:00Z',
  notAfter: '2027-11-20T23:59:59Z',
  spkiSha256: '00'.repeat(32),
};

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const certificatesIn = (pem: Uint8Array) => readPem(text(pem)).map(({ der }) => text(der));

describe('the files of a certificate', () => {
  it.each([
    ['certificate', 'zoe.pem', ['leaf']],
    ['withChain', 'zoe-with-chain.pem', ['leaf', 'intermediate', 'root']],
    ['chain', 'zoe-chain.pem', ['intermediate', 'root']],
    ['root', 'zoe-root.pem', ['root']],
  ] as const)('%s', (kind, name, certificates) => {
    const file = deliveryFile(kind, view, 'zoe');
    expect(file.name).toBe(name);
    expect(certificatesIn(file.content)).toEqual(certificates);
  });

  it('come as a PKCS#7 with the end certificate first', () => {
    const { name, content } = deliveryFile('pkcs7', view, 'zoe');
    expect(name).toBe('zoe.p7b');
    expect(classify(content)).toBe('pkcs7');
    expect(text(content)).toMatch(/leaf.*intermediate.*root/s);
  });

  it('come all together as a ZIP', () => {
    expect(Object.keys(unzipSync(deliveryFile('zip', view, 'zoe').content))).toEqual([
      'zoe.pem',
      'zoe.cer',
      'zoe-with-chain.pem',
      'zoe-chain.pem',
      'zoe-root.pem',
      'zoe.p7b',
    ]);
  });

  it('leave out the chain where there is none', () => {
    expect(availableDownloads({ ...view, chain: [] })).toEqual(['certificate', 'der', 'pkcs7', 'zip']);
  });
});
