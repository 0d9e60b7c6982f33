import { beforeAll, describe, expect, it } from 'vitest';
import { toHex, utf8 } from '#core/bytes.ts';
import { makeIntermediate, makeKeys, makeRoot, type TestAuthority } from '#core/pki/issue/test-authority.ts';
import { toPem } from '#core/pki/pem.ts';
import { recognise } from '#core/pki/recognise.ts';
import { makeCertificate } from '#core/pki/verify/test-hierarchy.ts';
import type { ToldCertificate } from '../protocol.ts';
import { checkChains } from './check-chains.ts';
import { exportObjects } from './export-objects.ts';
import { createShelf } from './held.ts';
import { tell } from './tell.ts';

let root: TestAuthority;
let issuing: TestAuthority;

beforeAll(async () => {
  root = await makeRoot();
  issuing = await makeIntermediate(root);
});

const time = new Date('2026-11-21T12:00:00Z');
const question = { purpose: 'any', peerName: '' } as const;

const candidates = (...all: readonly TestAuthority[]) =>
  all.map(({ certificate }, index) => ({ id: String(index), certificate }));

function shelfWith(...pems: readonly string[]) {
  const shelf = createShelf();
  const held = shelf.add(
    recognise(pems.join('')).map((object) => ({ source: 'test', object, inClear: true })),
  );
  return { shelf, held };
}

const pemOf = ({ certificate }: TestAuthority) => toPem('CERTIFICATE', certificate.der);

describe('what is told of an object', () => {
  it('is a certificate in words', async () => {
    const [told] = await Promise.all(shelfWith(pemOf(issuing)).held.map(tell));
    expect(told).toMatchObject({
      type: 'certificate',
      name: 'Issuing',
      issuer: 'CN=Root, O=Aube Certification, C=FR',
      selfIssued: false,
      serialNumber: toHex(issuing.certificate.serialNumber),
      key: 'P-256',
      usage: ['keyCertSign', 'cRLSign'],
      purposes: ['emailProtection', 'clientAuth'],
      authority: { ca: true, pathLength: 0 },
    } satisfies Partial<ToldCertificate>);
  });

  it('is never the private key itself', async () => {
    const { pair, spki } = await makeKeys('P-256');
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const [told] = await Promise.all(shelfWith(toPem('PRIVATE KEY', pkcs8)).held.map(tell));
    expect(told).toMatchObject({ type: 'privateKey', key: 'P-256', inClear: true });
    expect(JSON.stringify(told)).not.toContain(toHex(pkcs8).slice(80, 120));
    expect((told as { spkiSha256: string }).spkiSha256).toBe(
      toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', spki))),
    );
  });
});

describe('the shelf', () => {
  it('holds a certificate once, in how many files it may lie', () => {
    const { shelf, held } = shelfWith(pemOf(root), pemOf(issuing), pemOf(root));
    expect(held).toHaveLength(2);
    expect(shelf.add([{ source: 'again', object: held[0]?.object ?? fail() }])).toEqual([]);
  });

  it('gives out no private key', async () => {
    const { pair } = await makeKeys('P-256');
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const { shelf, held } = shelfWith(toPem('PRIVATE KEY', pkcs8));
    expect(() => exportObjects(shelf, [held[0]?.id ?? ''], 'pem')).toThrow('no public form');
  });

  it('gives a bundle in the order asked for', () => {
    const { shelf, held } = shelfWith(pemOf(root), pemOf(issuing));
    const { content } = exportObjects(shelf, held.map(({ id }) => id).toReversed(), 'bundle');
    expect(content).toEqual(utf8(pemOf(issuing) + pemOf(root)));
  });
});

describe('the chains', () => {
  it('are put in order and hold when their root was read', async () => {
    const [verdict, ...others] = await checkChains(candidates(root, issuing), question, time);
    expect(others).toEqual([]);
    expect(verdict).toEqual({ path: ['1', '0'], reasons: [], hasRoot: true });
  });

  it('do not hold without a root, and are shown as far as they go', async () => {
    const [verdict] = await checkChains(candidates(issuing), question, time);
    expect(verdict).toMatchObject({ path: ['0'], reasons: [{ code: 'untrusted' }], hasRoot: false });
  });

  it('do not hold for a name that is not the certificate’s', async () => {
    const keys = await makeKeys('P-256');
    const anchor = await makeCertificate(
      { name: 'Root', ca: true, keyUsage: ['keyCertSign'] },
      keys,
      undefined,
    );
    const leaf = await makeCertificate({}, await makeKeys('P-256'), anchor);
    const all = [anchor, leaf].map(({ certificate }, index) => ({ id: String(index), certificate }));
    const ask = (peerName: string) => checkChains(all, { purpose: 'serverAuth', peerName }, time);
    const [right] = await ask('www.example.com');
    const [wrong] = await ask('www.example.org');
    expect(right?.reasons.map(({ code }) => code)).not.toContain('peerName');
    expect(wrong?.reasons.map(({ code }) => code)).toContain('peerName');
  });
});

function fail(): never {
  throw new Error('nothing was read');
}
