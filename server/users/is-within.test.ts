import { describe, expect, it } from 'vitest';
import { isWithin } from './is-within.ts';

describe('an address', () => {
  it.each<[string, readonly string[], boolean]>([
    ['192.0.2.17', [], true],
    ['192.0.2.17', ['192.0.2.17'], true],
    ['192.0.2.18', ['192.0.2.17'], false],
    ['192.0.2.255', ['198.51.100.0/24', '192.0.2.0/24'], true],
    ['192.0.3.0', ['192.0.2.0/24'], false],
    ['::ffff:192.0.2.17', ['192.0.2.0/24'], true],
    ['::ffff:c000:211', ['192.0.2.0/24'], true],
    ['192.0.2.17', ['::ffff:192.0.2.0/120'], true],
    ['2001:db8::5', ['2001:db8::/32'], true],
    ['2001:db9::5', ['2001:db8::/32'], false],
    ['::1', ['127.0.0.1'], false],
    ['fe80::1%eth0', ['fe80::/10'], true],
    ['', ['192.0.2.0/24'], false],
    ['unknown', ['192.0.2.0/24'], false],
    ['192.0.2.17', ['no network'], false],
  ])('%s is of %j: %s', (address, networks, within) => {
    expect(isWithin(address, networks)).toBe(within);
  });
});
