import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../bytes.ts';
import {
  children,
  DerError,
  readBitString,
  readBoolean,
  readInteger,
  readObjectIdentifier,
  readOnly,
  readTime,
  readUnsigned,
} from './reader.ts';
import * as der from './writer.ts';

const element = (hex: string) => readOnly(fromHex(hex));

describe('DER', () => {
  it.each<[string, Uint8Array, string]>([
    ['zero', der.integer(0), '020100'],
    ['127', der.integer(127), '02017f'],
    ['128 with its sign octet', der.integer(128), '02020080'],
    ['65536', der.integer(65536), '0203010000'],
    ['leading zeros dropped', der.integerFromBytes(fromHex('0000ff')), '020200ff'],
    [
      'an object identifier with a large arc',
      der.objectIdentifier('2.999.4294967296'),
      '06078837908080 8000'.replace(' ', ''),
    ],
    ['RSA', der.objectIdentifier('1.2.840.113549.1.1.1'), '06092a864886f70d010101'],
    ['digitalSignature and keyEncipherment', der.namedBits([0, 2]), '030205a0'],
    ['decipherOnly in a second octet', der.namedBits([8]), '0303070080'],
    ['no bits', der.namedBits([]), '030100'],
    ['a length of 128', der.octetString(new Uint8Array(128)).subarray(0, 3), '048180'],
    [
      'UTCTime through 2049',
      der.time(new Date(Date.UTC(2049, 11, 31, 23, 59, 59))),
      '170d3439313233313233353935395a',
    ],
    [
      'GeneralizedTime from 2050',
      der.time(new Date(Date.UTC(2050, 0, 1))),
      '180f32303530303130313030303030305a',
    ],
    ['a set in order of encodings', der.setOf(der.integer(2), der.integer(1)), '3106020101020102'],
  ])('writes %s', (_, bytes, hex) => {
    expect(toHex(bytes)).toBe(hex);
  });

  it.each([
    ['an indefinite length', '30800000'],
    ['a length that is not minimal', '30810100'],
    ['a length beyond the end', '3005020101'],
    ['trailing bytes', '02010100'],
    ['a length of five octets', '30850000000001'],
    ['a high tag number', '1f8101'],
    ['nothing', ''],
    ['a tag alone', '30'],
  ])('refuses %s', (_, hex) => {
    expect(() => children(element(hex))).toThrow(DerError);
  });

  it.each<[string, () => unknown]>([
    ['an integer that is not minimal', () => readInteger(element('02020001'))],
    ['an empty integer', () => readInteger(element('0200'))],
    ['a negative integer where none belongs', () => readUnsigned(element('0201ff'))],
    ['a boolean of BER', () => readBoolean(element('010101'))],
    ['padding bits that are set', () => readBitString(element('03020401'))],
    ['an arc with a leading zero group', () => readObjectIdentifier(element('06032a8001'))],
    ['an arc without end', () => readObjectIdentifier(element('06022a86'))],
    ['the thirtieth of February', () => readTime(element('170d3236303233303030303030305a'))],
    ['a time without seconds', () => readTime(element('170b323630323031303030305a'))],
  ])('refuses %s', (_, read) => {
    expect(read).toThrow(DerError);
  });

  it('reads what it writes', () => {
    expect(readObjectIdentifier(readOnly(der.objectIdentifier('2.999.4294967296')))).toBe('2.999.4294967296');
    expect(readTime(readOnly(der.time(new Date(Date.UTC(2026, 1, 28)))))).toEqual(
      new Date(Date.UTC(2026, 1, 28)),
    );
    expect(toHex(readUnsigned(readOnly(der.integer(0x80ff))))).toBe('80ff');
  });
});
