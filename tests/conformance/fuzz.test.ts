import forge from 'node-forge';
import { beforeAll, expect, test } from 'vitest';
import { type Bytes, equalBytes, toHex, utf8 } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { readCertificationRequest, verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { makeRoot } from '#core/pki/issue/test-authority.ts';
import { checkKeyBelongs } from '#core/pki/match.ts';
import { toPem } from '#core/pki/pem.ts';
import { makePkcs7 } from '#core/pki/pkcs7.ts';
import { decryptPrivateKey, encryptPrivateKey } from '#core/pki/pkcs8.ts';
import { openPkcs12 } from '#core/pki/pkcs12/open-pkcs12.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { recognise } from '#core/pki/recognise.ts';
import { verifySignature } from '#core/pki/signature.ts';
import { crypto, makeKeyAndRequest } from './fixtures.ts';
import { mutate, seededRandom } from './mutate.ts';

// Real files, changed at random: whatever comes out is a Refusal or what went in, and it comes out in time.
// Once more with what failed: FUZZ_SEED=<seed> npx vitest run --project conformance tests/conformance/fuzz

const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const cases = Number(process.env.FUZZ_CASES ?? (process.env.CI ? 20_000 : 4_000));
/** Of one case. The dearest a file may be by its number of rounds takes two. */
const mostSeconds = 8;

interface Subject {
  readonly name: string;
  readonly file: Bytes;
  /** Share of the cases. */
  readonly share: number;
  /** Must throw a Refusal, or return after making sure that what was accepted is what went in. */
  readonly attempt: (mutated: Bytes) => unknown;
}

const subjects: Subject[] = [];
const password = 'mot';

async function requestSubject(kind: KeyKind): Promise<Subject> {
  const { request } = await makeKeyAndRequest(kind);
  const original = readCertificationRequest(request);
  const attempt = async (input: Bytes | string): Promise<void> => {
    const read = readCertificationRequest(input);
    await verifyCertificationRequest(crypto, read);
    expect(toHex(read.info)).toBe(toHex(original.info));
  };
  return { name: `${kind} request`, file: request, share: 0.1, attempt };
}

async function certificateSubject(): Promise<Subject> {
  const { certificate } = await makeRoot();
  const attempt = async (mutated: Bytes): Promise<void> => {
    const { tbs, signature, signatureAlgorithm } = readCertificate(mutated);
    const { spki } = certificate;
    const options = { crypto, spki, algorithm: signatureAlgorithm, data: tbs, signature };
    if ((await verifySignature(options)) === 'valid') expect(toHex(tbs)).toBe(toHex(certificate.tbs));
  };
  return { name: 'certificate', file: certificate.der, share: 0.2, attempt };
}

/** Made by node-forge, which takes one round when asked to: ours never does. */
async function pkcs12Subject(algorithm: '3des' | 'aes256'): Promise<Subject> {
  const { pkcs8 } = await makeKeyAndRequest('RSA-2048');
  const key = forge.pki.privateKeyFromPem(toPem('PRIVATE KEY', pkcs8));
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.sign(key);
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, certificate, password, { algorithm, count: 1 });
  const file = new Uint8Array(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary'));
  const attempt = async (mutated: Bytes): Promise<void> => {
    const { keys } = await openPkcs12({ crypto, file: mutated, password });
    for (const opened of keys) expect(toHex(opened.pkcs8)).toBe(toHex(pkcs8));
  };
  return { name: `PKCS#12 with ${algorithm}`, file, share: 0.15, attempt };
}

async function keySubject(): Promise<Subject> {
  const { pkcs8, spki } = await makeKeyAndRequest('P-256');
  const file = await encryptPrivateKey({ crypto, pkcs8, password, rounds: 1 });
  // A key file has no MAC: what CBC lets through is found out when the key is tried.
  const attempt = async (encrypted: Bytes): Promise<void> => {
    const opened = await decryptPrivateKey({ crypto, encrypted, password });
    await checkKeyBelongs({ crypto, pkcs8: opened, spki });
    expect(toHex(opened)).toContain(toHex(pkcs8.slice(36, 68)));
  };
  return { name: 'encrypted key', file, share: 0.1, attempt };
}

beforeAll(async () => {
  const requests = await Promise.all((['RSA-2048', 'P-256', 'Ed25519'] as const).map(requestSubject));
  const certificate = await certificateSubject();
  const pem = toPem('CERTIFICATE REQUEST', requests[1]?.file ?? new Uint8Array(0));
  subjects.push(
    ...requests,
    certificate,
    await pkcs12Subject('3des'),
    await pkcs12Subject('aes256'),
    await keySubject(),
    { name: 'PEM', file: utf8(pem), share: 0.05, attempt: (mutated) => recognise(mutated) },
    {
      name: 'PKCS#7',
      file: makePkcs7([certificate.file]),
      share: 0.05,
      attempt: (mutated) => recognise(mutated),
    },
  );
});

test(`${cases} changed files (seed ${seed}) are refused in time, or are what they were`, async () => {
  const random = seededRandom(seed);
  const outcomes = new Map<string, number>();
  for (const { name, file, share, attempt } of subjects) {
    for (let index = 0; index < cases * share; index++) {
      const mutated = mutate(file, random);
      if (equalBytes(mutated, file)) continue;
      const from = performance.now();
      let outcome = 'accepted';
      try {
        await attempt(mutated);
      } catch (error) {
        if (!(error instanceof Refusal)) {
          throw new Error(`${name}, case ${index} of seed ${seed}: ${toHex(mutated)}`, { cause: error });
        }
        outcome = error.code;
      }
      outcomes.set(`${name}: ${outcome}`, (outcomes.get(`${name}: ${outcome}`) ?? 0) + 1);
      const seconds = (performance.now() - from) / 1000;
      if (seconds > mostSeconds) throw new Error(`${name}, case ${index} of seed ${seed}: ${seconds} s`);
    }
  }
  console.log(`fuzz: seed ${seed}`, Object.fromEntries([...outcomes].sort()));
  for (const { name } of subjects) {
    expect([...outcomes.keys()].filter((key) => key.startsWith(`${name}: `)).length).toBeGreaterThan(1);
  }
});
