import { describe, expect, test } from 'vitest';
import { toHex } from '../bytes.ts';
import { formatIpAddress, parseIpAddress } from './ip-address.ts';

describe('IP addresses', () => {
  test.each([
    ['192.0.2.1', 'c0000201', '192.0.2.1'],
    ['2001:DB8::1', '20010db8000000000000000000000001', '2001:db8::1'],
    ['::', '00000000000000000000000000000000', '::'],
    ['::1', '00000000000000000000000000000001', '::1'],
    ['fe80::', 'fe800000000000000000000000000000', 'fe80::'],
    ['1:0:0:2:0:0:0:3', '00010000000000020000000000000003', '1:0:0:2::3'],
    ['::ffff:192.0.2.1', '00000000000000000000ffffc0000201', '::ffff:c000:201'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008', '1:2:3:4:5:6:7:8'],
  ])('%s is %s and is written %s', (text, hex, written) => {
    const bytes = parseIpAddress(text);
    expect(bytes && toHex(bytes)).toBe(hex);
    expect(bytes && formatIpAddress(bytes)).toBe(written);
  });

  test.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    ':1',
    '12345::',
    '1.2.3.4::',
  ])('“%s” is no address', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });
});
