import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex } from '../../core/bytes.ts';
import { sequence } from '../../core/pki/der/writer.ts';
import { encodeCertificateId } from '../../core/pki/ocsp/certificate-id.ts';
import type { Portal } from '../../server/portal.ts';
import { freePort, ServerProcess } from '../faults/server-process.ts';
import { openBenchPortal } from './bench-portal.ts';
import { type BenchOptions, type Figure, median, percentile } from './figure.ts';
import { load } from './pipelining-client.ts';
import { plantCertificates } from './plant-orders.ts';

/** OCSP answers over HTTP by a server in a process of its own, about 10,000 certificates. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'paraphe-bench-'));
  const { portal } = await openBenchPortal(directory);
  const serials = await plantCertificates(portal, { count: 10_000, revoked: false });
  const requests = await httpRequests(portal, serials.slice(0, 2000));
  await portal.database.close();
  const server = new ServerProcess(directory, await freePort());
  try {
    await server.start();
    const common = { port: server.port, connections: 16, depth: 8, requests };
    await load({ ...common, milliseconds: 1500 });
    const { perSecond, latencies, failures } = await load({ ...common, milliseconds: short ? 2000 : 8000 });
    return [
      {
        name: 'OCSP answers over HTTP, each looked up and signed',
        value: perSecond,
        unit: '1/s',
        budget: '≥ 3,000/s, none failed',
        ok: perSecond >= 3000 && failures === 0,
      },
      { name: 'One OCSP answer among 128 at a time, p50', value: median(latencies), unit: 'ms', ok: true },
      {
        name: 'One OCSP answer among 128 at a time, p99',
        value: percentile(latencies, 0.99),
        unit: 'ms',
        ok: true,
      },
    ];
  } finally {
    await server.kill('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }
}

async function httpRequests(
  { platform, issuance }: Portal,
  serials: readonly string[],
): Promise<readonly Buffer[]> {
  const issuer = issuance.authorities.find(({ name }) => name === 'mail')?.certificate;
  if (issuer === undefined) throw new Error('no authority for mail');
  const { crypto } = platform;
  return Promise.all(
    serials.map(async (serial) => {
      const id = await encodeCertificateId({ crypto, issuer, serialNumber: fromHex(serial), hash: 'SHA-1' });
      const body = sequence(sequence(sequence(sequence(id))));
      const head = `POST /ocsp/mail HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/ocsp-request\r\ncontent-length: ${body.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), body]);
    }),
  );
}
