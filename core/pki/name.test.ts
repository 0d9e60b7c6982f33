import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { objectIdentifier, sequence, setOf, tag, tlv } from './der/writer.ts';
import { describeName, encodeName, NameError, readName } from './name.ts';
import { attributeType } from './object-identifiers.ts';

const nameWith = (identifier: number, octets: Uint8Array) =>
  sequence(setOf(sequence(objectIdentifier(attributeType.commonName), tlv(identifier, octets))));

describe('encodeName', () => {
  test('gives each attribute its own relative name, in the order given (pkijs 4.0.0 makes one RDN of them)', () => {
    const attributes = [
      { type: attributeType.countryName, value: 'FR' },
      { type: attributeType.organizationName, value: 'Été SA' },
      { type: attributeType.emailAddress, value: 'zoe@example.fr' },
    ];
    const names = readName(encodeName(attributes));
    expect(names).toEqual(attributes.map((attribute) => [attribute]));
  });

  test('writes countryName as PrintableString, emailAddress as IA5String and the rest as UTF8String', () => {
    expect(toHex(encodeName([{ type: attributeType.countryName, value: 'FR' }]))).toContain('13024652');
    expect(toHex(encodeName([{ type: attributeType.emailAddress, value: 'a@b' }]))).toContain('1603614062');
    expect(toHex(encodeName([{ type: attributeType.commonName, value: 'é' }]))).toContain('0c02c3a9');
  });

  test.each([
    [attributeType.countryName, 'É'],
    [attributeType.serialNumber, 'a_b'],
    [attributeType.emailAddress, 'zoé@example.fr'],
  ])('refuses a value that the string type of %s cannot hold', (type, value) => {
    expect(() => encodeName([{ type, value }])).toThrow(Refusal);
  });
});

describe('readName', () => {
  test.each([
    ['UTF8String', tag.utf8String, utf8('Société Générale-Élan'), 'Société Générale-Élan'],
    ['PrintableString', tag.printableString, utf8('Aube'), 'Aube'],
    ['T61String, as Latin-1', tag.t61String, fromHex('436166e9'), 'Café'],
    ['BMPString', tag.bmpString, fromHex('00c900740065'), 'Éte'],
    ['BMPString with a surrogate pair', tag.bmpString, fromHex('d83dde00'), '😀'],
    ['UniversalString', tag.universalString, fromHex('0001f600'), '😀'],
    ['NumericString', 0x12, utf8('12 3'), '12 3'],
  ])('decodes %s', (_, identifier, octets, value) => {
    expect(readName(nameWith(identifier, octets))).toEqual([[{ type: attributeType.commonName, value }]]);
  });

  test.each([
    ['UTF8String', tag.utf8String, fromHex('ff')],
    ['PrintableString', tag.printableString, fromHex('e9')],
    ['BMPString of odd length', tag.bmpString, fromHex('00c900')],
    ['BMPString with half a pair', tag.bmpString, fromHex('d83d')],
    ['UniversalString past the last code point', tag.universalString, fromHex('00110000')],
  ])('names the attribute whose %s is malformed', (_, identifier, octets) => {
    expect(() => readName(nameWith(identifier, octets))).toThrow(NameError);
    expect(() => readName(nameWith(identifier, octets))).toThrow(/^CN:/);
  });

  test('keeps a value that is no text as hexadecimal', () => {
    expect(readName(nameWith(tag.bitString, fromHex('0005')))[0]?.[0]?.value).toBe('#03020005');
  });
});

describe('describeName', () => {
  test('starts with the most specific name and escapes as RFC 4514 asks', () => {
    const names = readName(
      encodeName([
        { type: attributeType.countryName, value: 'FR' },
        { type: attributeType.organizationName, value: 'Aube, SA' },
        { type: attributeType.commonName, value: '#Zoé ' },
      ]),
    );
    expect(describeName(names)).toBe('CN=\\#Zoé\\ , O=Aube\\, SA, C=FR');
  });

  test('joins the attributes of one relative name with a plus sign', () => {
    expect(
      describeName([
        [
          { type: '2.5.4.3', value: 'a' },
          { type: '1.2.3', value: 'b' },
        ],
      ]),
    ).toBe('CN=a+1.2.3=b');
  });

  test('shows controls and directional overrides as hexadecimal', () => {
    expect(describeName([[{ type: '2.5.4.3', value: 'a\u0000b\u202ec' }]])).toBe('CN=a\\00b\\e2\\80\\aec');
  });
});
