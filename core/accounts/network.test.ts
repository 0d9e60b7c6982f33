import { describe, expect, it } from 'vitest';
import { parseNetwork } from './network.ts';

describe('a network', () => {
  it.each<[string, readonly number[], number]>([
    ['192.0.2.17', [192, 0, 2, 17], 32],
    ['192.0.2.0/24', [192, 0, 2, 0], 24],
    ['10.128.0.0/9', [10, 128, 0, 0], 9],
    ['::ffff:192.0.2.0/120', [192, 0, 2, 0], 24],
    ['::ffff:192.0.2.17', [192, 0, 2, 17], 32],
  ])('%s is read', (text, octets, prefix) => {
    const network = parseNetwork(text);
    expect([...(network?.octets ?? [])]).toEqual(octets);
    expect(network?.prefix).toBe(prefix);
  });

  it('of IPv6 is read', () => {
    expect(parseNetwork('2001:db8::/32')).toMatchObject({ prefix: 32 });
    expect(parseNetwork('2001:db8::1')).toMatchObject({ prefix: 128 });
  });

  it.each([
    '',
    '192.0.2',
    '192.0.2.1/24',
    '192.0.2.0/33',
    '192.0.2.0/024',
    '192.0.2.0/-1',
    '192.0.2.0/24/24',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::1/32',
    '2001:db8::/129',
    'example.com',
  ])('is not %j', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});
