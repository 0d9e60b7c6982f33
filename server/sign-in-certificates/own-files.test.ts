import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { freePort } from '../../tests/server/sign-in-certificates.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { startCertificateListener } from './listener.ts';
import { serverCredentials } from './server-credentials.ts';

// A certificate of the operator's own, as a public authority gives one and a program renews it.

const folder = mkdtempSync(join(tmpdir(), 'paraphe-tls-'));
const files = { chain: join(folder, 'chain.pem'), key: join(folder, 'key.pem') };
let opened: TestPortal;
let port: number;

beforeAll(async () => {
  port = await freePort();
  const certificates = { port, origin: `https://localhost:${port}`, files };
  opened = await testPortal({ settings: { certificates } });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts another pair where the operator's program does. @returns its serial number */
async function renew(): Promise<string> {
  const { key, cert } = await serverCredentials(opened.portal, { port, origin: `https://localhost:${port}` });
  writeFileSync(files.key, key);
  writeFileSync(files.chain, cert);
  return new X509Certificate(cert).serialNumber;
}

async function served(): Promise<string | undefined> {
  const socket = connect({ port, host: 'localhost', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerX509Certificate() ?? {};
  socket.destroy();
  return serialNumber;
}

test('files that are not there are told, and the portal goes on without', async () => {
  const said: string[] = [];
  expect(await startCertificateListener(opened.portal, (message) => said.push(message))).toBeUndefined();
  expect(said).toEqual([expect.stringContaining(files.key)]);
  expect(opened.portal.certificateAccess.origin()).toBeUndefined();
});

test('the files are served, and read again within the hour', async () => {
  const first = await renew();
  const listener = await startCertificateListener(opened.portal, () => undefined);
  expect(await served()).toBe(first);
  const second = await renew();
  await listener?.renewIfDue();
  expect(await served()).toBe(first);
  opened.clock.advance({ minutes: 61 });
  await listener?.renewIfDue();
  expect(await served()).toBe(second);
  await listener?.stop();
});
