import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Language } from '#core/messages/message.ts';
import { csvStream } from './csv-stream.ts';

const written = async (rows: readonly (readonly string[])[], language: Language = 'en') => {
  const content = await buffer(
    csvStream(
      {
        header: ['One', 'Two'],
        rows: (async function* () {
          for (const row of rows) yield [row];
        })(),
      },
      language,
    ),
  );
  return content.toString();
};

describe('a CSV', () => {
  test('begins by saying that it is UTF-8, and ends its lines as RFC 4180 asks', async () => {
    const bytes = Buffer.from(await written([['é', '€']]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await written([['é', '€']])).toBe('\ufeffOne,Two\r\né,€\r\n');
  });

  test('has semicolons in French', async () => {
    expect(await written([['a', 'b']], 'fr')).toBe('\ufeffOne;Two\r\na;b\r\n');
  });

  test.each(['=1+1', '+33', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
    'does not let %j be a formula (ASVS 1.2.10)',
    async (cell) => {
      const line = (await written([[cell, 'x']])).split('\r\n').slice(1).join('\r\n');
      expect(line.replace(/^"/, '').startsWith(`'${cell}`)).toBe(true);
    },
  );

  test.each([
    ['a comma, where semicolons part', 'fr', 'a,b', '"a,b"'],
    ['a semicolon, where commas part', 'en', 'a;=1', '"a;=1"'],
    ['a quote', 'en', 'a"b', '"a""b"'],
    ['a line break', 'en', 'a\nb', '"a\nb"'],
    ['a carriage return', 'en', 'a\rb', '"a\rb"'],
  ] as const)('keeps a cell together that has %s', async (_, language, cell, quoted) => {
    const [, line] = (await written([[cell, 'x']], language)).split('\r\n');
    expect(line).toBe(`${quoted}${language === 'fr' ? ';' : ','}x`);
  });

  test('asks for rows as they are read, not all at once', async () => {
    let made = 0;
    const stream = csvStream(
      {
        header: ['One'],
        rows: (async function* () {
          for (; made < 100_000; made++) yield [['x'.repeat(1000)]];
        })(),
      },
      'en',
    );
    await new Promise((resolve) => stream.once('readable', resolve));
    stream.read(10);
    expect(made).toBeLessThan(1000);
    stream.destroy();
  });
});
