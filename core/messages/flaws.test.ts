import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { readCertificationRequest } from '../pki/certification-request.ts';
import { keyAlgorithms } from '../pki/key-algorithm.ts';
import { attributeType } from '../pki/object-identifiers.ts';
import { toPem } from '../pki/pem.ts';
import { makeCertificationRequest } from '../pki/request/make-request.ts';
import { testCrypto } from '../pki/test-crypto.ts';
import { errors as english } from './en/errors/index.ts';
import { flawWords as en, flaw as inEnglish } from './en/flaws.ts';
import { errors as french } from './fr/errors/index.ts';
import { flawWords as fr, flaw as inFrench } from './fr/flaws.ts';

// That no flaw lacks its words is for the compiler: `Record<FlawCode, string>`. Here, that they are words.

describe('the words of the flaws', () => {
  const codes = Object.keys(en.flaws) as (keyof typeof en.flaws)[];

  it.each(codes)('“%s” has its own, in both languages', (code) => {
    expect(en.flaws[code]).not.toBe('');
    expect(fr.flaws[code]).not.toBe('');
    // Of one flaw the two languages may say the same, as of “zero”; never the code itself in French.
    expect(fr.flaws[code]).not.toBe(code);
  });

  it('never say the same of two flaws', () => {
    for (const { flaws } of [en, fr]) expect(new Set(Object.values(flaws)).size).toBe(codes.length);
  });

  it('keep to the typography of French', () => {
    const loose = Object.values(fr.flaws).filter((text) => / [:;!?»]|« |\p{L}'\p{L}/u.test(text));
    expect(loose).toEqual([]);
  });

  it('name the field and the octet, as far as they are known', () => {
    const detail = { flaw: 'lengthTruncated', part: 'subjectPKInfo', at: 12 };
    expect(inEnglish(detail)).toBe('subjectPKInfo: length cut off at byte 12');
    expect(inFrench(detail)).toBe('subjectPKInfo\u00a0: longueur tronquée à l’octet 12');
    expect(inFrench({ flaw: 'endLineMissing', line: 3 })).toBe('ligne END absente à la ligne 3');
  });

  it('let the code of a newer server stand', () => {
    expect(inFrench({ flaw: 'toString' })).toBe('toString');
    expect(inFrench({})).toBe('?');
  });
});

describe('a certification request that breaks off', () => {
  let der: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const { key } = keyAlgorithms['P-256'];
    const pair = (await testCrypto.subtle.generateKey(key, true, ['sign', 'verify'])) as CryptoKeyPair;
    der = await makeCertificationRequest({
      crypto: testCrypto,
      privateKey: pair.privateKey,
      spki: new Uint8Array(await testCrypto.subtle.exportKey('spki', pair.publicKey)),
      kind: 'P-256',
      subject: [{ type: attributeType.commonName, value: 'Zoé' }],
    });
  });

  function refusalOf(input: string | Uint8Array<ArrayBuffer>): Refusal {
    try {
      readCertificationRequest(input);
    } catch (error) {
      if (error instanceof Refusal) return error;
    }
    throw new Error('not refused');
  }

  it('is refused in French with the octet where it does, if DER', () => {
    const { code, detail } = refusalOf(der.slice(0, 100));
    expect(french[code](detail).what).toBe(
      'La demande de certificat est abîmée (CertificationRequest\u00a0: contenu tronqué à l’octet 100).',
    );
    expect(english[code](detail).what).toBe(
      'The certification request is damaged (CertificationRequest: content cut off at byte 100).',
    );
  });

  it('is refused in French with the line where it does, if PEM', () => {
    const { code, detail } = refusalOf(toPem('CERTIFICATE REQUEST', der).split('\n').slice(0, 3).join('\n'));
    expect(french[code](detail).what).toBe(
      'La demande de certificat est abîmée (ligne END absente à la ligne 3).',
    );
  });

  it('says of every cut something that both languages have words for', () => {
    for (let size = 2; size < der.length; size++) {
      const { code, detail } = refusalOf(der.slice(0, size));
      expect(code).toBe('csr.malformed');
      expect(Object.keys(fr.flaws)).toContain(detail.flaw);
    }
  });
});
