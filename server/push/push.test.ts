import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aFollowing, type Following, placeFollowed } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aDevice } from '../../tests/server/push-device.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { pgBossJobs } from '../jobs/jobs.ts';
import { sendPushes } from './send-pushes.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A push service as browsers' makers have them, which may be away or know a device no more. */
class PushService {
  readonly received: Received[] = [];
  status = 201;
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(this.status, { location: 'https://push.example.net/elsewhere' }).end();
    });
  });

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const service = new PushService();
let opened: TestPortal;
let people: Following;

beforeAll(() => service.listen());
afterAll(() => service.close());

beforeEach(async () => {
  opened = await testPortal({
    settings: { pushAllowsPrivate: true, mailFrom: 'Le portail <portail@aube.example>' },
  });
  people = await aFollowing(opened.portal);
  service.received.length = 0;
  service.status = 201;
});

async function subscribe(who = people.contact) {
  const device = aDevice(service.origin);
  await run(opened.portal, who, 'push.subscribe@1', device.args);
  return device;
}

const devices = () => opened.portal.database.tables.selectFrom('push_subscriptions').selectAll().execute();

describe('a device', () => {
  it('is woken with an alert: what it gets can be read by it alone, and tells nothing', async () => {
    const device = await subscribe();
    const reference = await placeFollowed(opened.portal, people);
    await sendPushes(opened.portal);
    const [message, ...others] = service.received;
    expect(others).toEqual([]);
    expect(message?.path).toBe(new URL(device.args.endpoint).pathname);
    expect(device.read(message?.body ?? Buffer.of())).toBe('{"pull":true}');
    expect(() => aDevice(service.origin).read(message?.body ?? Buffer.of())).toThrow();
    expect(message?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '259200',
      topic: 'alerts',
    });
    expect(JSON.stringify(message?.headers)).not.toContain(reference);
  });

  it('knows that it comes from this portal, whose key is in no table', async () => {
    await subscribe();
    await placeFollowed(opened.portal, people);
    await sendPushes(opened.portal);
    const { authorization = '' } = service.received[0]?.headers ?? {};
    const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
    expect(key).toBe(await opened.portal.push.publicKey());
    const [head = '', claims = '', signature = ''] = token.split('.');
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    const publicKey = createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' },
      format: 'jwk',
    });
    const signed = Buffer.from(`${head}.${claims}`);
    const ieee = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', signed, ieee, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: service.origin,
      sub: 'mailto:portail@aube.example',
    });
    const kept = await opened.portal.database.tables.selectFrom('push_keys').selectAll().execute();
    expect(kept.length).toBe(1);
    // AES-GCM adds nonce and tag to the 32 octets.
    expect(kept[0]?.sealed_private_key.length).toBe(60);
  });

  it('is woken once for several alerts, and again for the next', async () => {
    await subscribe();
    await placeFollowed(opened.portal, people);
    await placeFollowed(opened.portal, people);
    await sendPushes(opened.portal);
    await sendPushes(opened.portal);
    expect(service.received.length).toBe(1);
    opened.clock.advance({ minutes: 1 });
    await placeFollowed(opened.portal, people);
    await sendPushes(opened.portal);
    expect(service.received.length).toBe(2);
  });

  it('is left alone when its person wants no such alerts in the app, and by the alerts of others', async () => {
    await subscribe();
    await subscribe(people.other);
    await run(opened.portal, people.contact, 'me.setAlerts@1', { choices: { awaitingHolder: ['mail'] } });
    await placeFollowed(opened.portal, people);
    await sendPushes(opened.portal);
    expect(service.received).toEqual([]);
  });

  it.each([404, 410])('that is gone (%i) is forgotten', async (status) => {
    await subscribe();
    await placeFollowed(opened.portal, people);
    service.status = status;
    await sendPushes(opened.portal);
    expect(await devices()).toEqual([]);
  });

  it.each([429, 500, 307])(
    'is tried again later when its service answers %i, and not for ever',
    async (status) => {
      await subscribe();
      await placeFollowed(opened.portal, people);
      service.status = status;
      for (let count = 0; count < 12; count++) {
        await sendPushes(opened.portal);
        await sendPushes(opened.portal);
        expect(service.received.length).toBe(Math.min(count + 1, 8));
        opened.clock.advance({ minutes: 721 });
      }
      service.status = 201;
      await placeFollowed(opened.portal, people);
      await sendPushes(opened.portal);
      expect(service.received.length).toBe(9);
      expect(await devices()).toMatchObject([{ retry_at: null, failures: 0 }]);
    },
  );

  it('is its newest person’s, and nobody’s once they have left', async () => {
    const { portal } = opened;
    const device = await subscribe();
    await run(portal, people.other, 'push.subscribe@1', device.args);
    expect((await devices()).map(({ user_id }) => user_id)).toEqual([people.other.userId]);
    await run(portal, people.contact, 'push.unsubscribe@1', { endpoint: device.args.endpoint });
    expect((await devices()).length).toBe(1);
    await run(portal, people.superUser, 'user.remove@1', { userId: people.other.userId });
    expect(await devices()).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    for (let count = 0; count < 21; count++) {
      await subscribe();
      opened.clock.advance({ seconds: 1 });
    }
    expect((await devices()).length).toBe(20);
  });
});

it('the jobs wake it as soon as the alert is committed', async () => {
  const jobs = pgBossJobs({ log: () => undefined, pollingSeconds: 0.5 });
  const running = await testPortal({ jobs, settings: { pushAllowsPrivate: true } });
  await running.portal.jobs.start(running.portal);
  const others = await aFollowing(running.portal);
  await run(running.portal, others.contact, 'push.subscribe@1', aDevice(service.origin).args);
  await placeFollowed(running.portal, others);
  await vi.waitFor(() => expect(service.received.length).toBe(1), { timeout: 10_000 });
});

describe('an endpoint', () => {
  it.each([
    'http://push.example.net/1',
    'https://localhost/1',
    'https://portal/1',
    'https://127.0.0.1/1',
    'https://10.1.2.3/1',
    'https://[::1]/1',
    'https://[::ffff:127.0.0.1]/1',
    'https://[::ffff:7f00:1]/1',
    'https://169.254.169.254/latest',
    'https://2130706433/1',
    'https://0x7f.1/1',
    'https://somebody:secret@push.example.net/1',
    'file:///etc/passwd',
  ])('%s is refused', async (endpoint) => {
    const guarded = { ...opened.portal, settings: { ...opened.portal.settings, pushAllowsPrivate: false } };
    const { args } = aDevice(service.origin);
    const asked = run(guarded, people.contact, 'push.subscribe@1', { ...args, endpoint });
    expect(await refusalOf(asked)).toBe('push.endpointRefused');
  });
});
