import forge from 'node-forge';
import { startKey } from '#core/keys/keybot.ts';
import { keyAlgorithms } from '#core/pki/key-algorithm.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { keyDerivation } from '#core/policy/key-derivation.ts';
import type { BenchAnswer, BenchCall } from './calls.ts';
import { pkcs12OfThree } from './pkcs12-of-three.ts';
import { timedCrypto } from './timed-crypto.ts';

const password = 'correct horse battery staple';
const mail = 'zoe@example.com';

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<BenchCall>) => {
  try {
    port?.postMessage({ answer: await run(data) });
  } catch (error) {
    port?.postMessage({ failure: String(error instanceof Error ? error.stack : error) });
  }
});

function run(call: BenchCall): Promise<BenchAnswer> {
  switch (call.work) {
    case 'bare':
      return bare(call.kind);
    case 'ours':
      return ours(call.kind);
    case 'forge':
      return withForge(call.bits);
    case 'pkcs12':
      return pkcs12();
    case 'derivation':
      return derivation(call.rounds, call.times);
  }
}

async function derive(rounds: number): Promise<void> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base, 256);
}

const answer = (started: number, rest: Partial<BenchAnswer> = {}): BenchAnswer => ({
  total: performance.now() - started,
  generating: 0,
  deriving: 0,
  finishing: 0,
  ...rest,
});

/** What nobody can avoid: the platform's key generation and one derivation of the same rounds. */
async function bare(kind: KeyKind): Promise<BenchAnswer> {
  const started = performance.now();
  await crypto.subtle.generateKey(keyAlgorithms[kind].key as AlgorithmIdentifier, true, ['sign', 'verify']);
  await derive(keyDerivation.keyFileRounds);
  return answer(started);
}

async function ours(kind: KeyKind): Promise<BenchAnswer> {
  const timed = timedCrypto();
  const started = performance.now();
  const pending = await startKey(timed.crypto, kind);
  const ready = performance.now();
  await pending.finish({
    password,
    subject: [{ type: attributeType.commonName, value: 'Zoé Lefèvre' }],
    subjectAltNames: [{ type: 'rfc822Name', value: mail }],
  });
  return answer(started, { ...timed.spent, finishing: performance.now() - ready });
}

async function derivation(rounds: number, times: number): Promise<BenchAnswer> {
  const started = performance.now();
  for (let time = 0; time < times; time++) await derive(rounds);
  return answer(started);
}

async function pkcs12(): Promise<BenchAnswer> {
  const make = await pkcs12OfThree();
  const timed = timedCrypto();
  const started = performance.now();
  await make(timed.crypto, password);
  return answer(started, timed.spent);
}

/** The same work in node-forge's JavaScript: key, request, key file of the same rounds. */
async function withForge(bits: number): Promise<BenchAnswer> {
  const started = performance.now();
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair({ bits, e: 0x10001 });
  const request = forge.pki.createCertificationRequest();
  request.publicKey = publicKey;
  request.setSubject([{ name: 'commonName', value: 'Zoe Lefevre' }]);
  request.sign(privateKey, forge.md.sha256.create());
  forge.pki.certificationRequestToPem(request);
  const info = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(privateKey));
  forge.pki.encryptPrivateKeyInfo(info, password, {
    algorithm: 'aes256',
    count: keyDerivation.keyFileRounds,
    saltSize: 16,
    prfAlgorithm: 'sha256',
  });
  return answer(started);
}
