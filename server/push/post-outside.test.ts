import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, test } from 'vitest';
import { isPublic, postOutside } from './post-outside.ts';

const message = { headers: {}, body: Buffer.from('hello') };

it.each<[string, boolean]>([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:a00:1', false],
  ['64:ff9b::a00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['2002:a00:1::', false],
  ['ff02::1', false],
  ['portal', false],
])('%s is outside: %s', (address, outside) => {
  expect(isPublic(address)).toBe(outside);
});

it('does not follow a name that leads inside', async () => {
  // By definition: RFC 6761 §6.3.
  const posted = postOutside({ ...message, url: 'https://push.localhost/1' }, { allowsPrivate: false });
  await expect(posted).rejects.toThrow(/leads inside|ENOTFOUND|EAI_AGAIN/);
});

test('a service that does not answer is given up', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/1`;
  const posted = postOutside({ ...message, url }, { allowsPrivate: true, timeout: 200 });
  await expect(posted).rejects.toThrow(/abort/);
  server.closeAllConnections();
  server.close();
});
