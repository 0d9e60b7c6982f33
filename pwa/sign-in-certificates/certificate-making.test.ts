import { beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { saveFile } from '../files/save-file.ts';
import { createCertificateMaking } from './certificate-making.ts';

vi.mock('../files/save-file.ts', () => ({ saveFile: vi.fn() }));

const key: FinishedKey = {
  spkiSha256: 'ab'.repeat(32),
  kind: 'P-256',
  encryptedPem: '-----BEGIN ENCRYPTED PRIVATE KEY-----',
  requestPem: '-----BEGIN CERTIFICATE REQUEST-----',
};
const certificate = { certificateId: 'one' } as SignInCertificateView;
const happened: string[] = [];
let answers: (Refusal | SignInCertificateView)[];
let ids = 0;

const making = (keepInVault: (entry: VaultEntry) => Promise<void>) =>
  createCertificateMaking({
    person: { name: 'Noé Pelletier', accountName: 'Aube Énergie' },
    ask: async (request, id) => {
      happened.push(`ask ${request.slice(11, 30)} ${id}`);
      const answer = answers.shift();
      if (answer instanceof Refusal) throw answer;
      return answer as SignInCertificateView;
    },
    keepInVault,
    newId: () => `id${++ids}`,
    now: () => new Date('2026-11-20T09:00:00Z'),
  });

beforeEach(() => {
  happened.length = 0;
  ids = 0;
  answers = [certificate];
  vi.mocked(saveFile).mockImplementation((name) => void happened.push(`save ${name}`));
});

test('the key is saved and kept before the portal is asked', async () => {
  const { order, made, waits } = making(async () => void happened.push('keep'));
  const kept = await order.keep(key);
  expect(happened).toEqual([
    expect.stringMatching(/^save .*\.key\.pem$/),
    'keep',
    'ask CERTIFICATE REQUEST id1',
  ]);
  expect([kept.request, made.value, waits.value]).toEqual(['issued', certificate, false]);
});

test('an answer that got lost is asked for again under the same id', async () => {
  answers = [new Refusal('server.unavailable'), certificate];
  const { order, made, waits, retry } = making(async () => undefined);
  const kept = await order.keep(key);
  expect([kept.request, kept.requestRefusal?.code, waits.value]).toEqual([
    'refused',
    'server.unavailable',
    true,
  ]);
  await retry.run();
  expect(happened.filter((line) => line.startsWith('ask'))).toEqual([
    'ask CERTIFICATE REQUEST id1',
    'ask CERTIFICATE REQUEST id1',
  ]);
  expect([made.value, waits.value]).toEqual([certificate, false]);
});

test('a vault that refuses is told, and keeps nobody from the certificate', async () => {
  const { order } = making(() => Promise.reject(new Refusal('vault.full')));
  const kept = await order.keep(key);
  expect([kept.request, kept.vaultRefusal?.code]).toEqual(['issued', 'vault.full']);
});
