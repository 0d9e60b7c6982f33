import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCatalogue } from '#core/errors/catalogue.ts';
import { errors as english } from '#core/messages/en/errors/index.ts';
import { errors as french } from '#core/messages/fr/errors/index.ts';
import { errorDocs } from '../../scripts/error-docs.ts';
import { sourceFiles } from './source-files.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];
const everything = sourceFiles('.ts', '.tsx')
  .filter(({ path }) => !path.startsWith('core/errors/') && !path.startsWith('core/messages/'))
  .map(({ text }) => text)
  .join('\n');

/** A detail that answers to any name, so that a sentence shows where it quotes. */
const anyDetail = new Proxy({}, { get: () => 'X' });

describe('the error catalogue', () => {
  it.each(codes)('%s says what is wrong and what to do, in both languages', (code) => {
    for (const messages of [english, french]) {
      const { what, remedy } = messages[code](anyDetail);
      expect(what).toMatch(/^.{10,}[.!]$/u);
      expect(remedy).toMatch(/^.{10,}[.!]$/u);
    }
    expect(french[code](anyDetail).what).not.toBe(english[code](anyDetail).what);
  });

  it('has no reason that nothing gives', () => {
    expect(codes.filter((code) => !everything.includes(`'${code}'`))).toEqual([]);
  });

  it('quotes the same details in both languages', () => {
    const quoted = (messages: typeof english, code: ErrorCode): string => {
      const names = new Set<string>();
      const recorder = new Proxy({}, { get: (_, name) => names.add(String(name)) && 'X' });
      messages[code](recorder);
      return [...names].sort().join();
    };
    expect(codes.filter((code) => quoted(english, code) !== quoted(french, code))).toEqual([]);
  });

  it('keeps French punctuation from standing alone at the start of a line', () => {
    const loose = codes.filter((code) => {
      const { what, remedy } = french[code](anyDetail);
      return / [:;!?»]/.test(what + remedy) || /« /.test(what + remedy);
    });
    expect(loose).toEqual([]);
  });

  it('is what docs/errors.md says; to renew it: npm run fix', () => {
    expect(sourceFiles('docs/errors.md')[0]?.text).toBe(errorDocs());
  });
});
