import { type ErrorCode, errorCatalogue } from '../core/errors/catalogue.ts';
import { errors } from '../core/messages/en/errors/index.ts';
import { flawWords } from '../core/messages/en/flaws.ts';
import { problemWords } from '../core/messages/en/problems.ts';

/** Stands where a message quotes a detail. */
const quoted = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });

/** The text of `docs/errors.md`: every reason for which Paraphe says no, as the API gives it and as people read it. */
export function errorDocs(): string {
  const rows = (Object.keys(errorCatalogue) as ErrorCode[]).sort().map((code) => {
    const { what, remedy } = errors[code](quoted);
    return `| \`${code}\` | ${errorCatalogue[code].status} | ${what} | ${remedy} |`;
  });
  return [
    '# Errors',
    '',
    'Every answer that is not 2xx has the body `{"code", "detail"}`. The words stand in `core/messages/`, in French and',
    'English; this page is written by `npm run fix` from the catalogue, and a test holds it against it.',
    '',
    '| code | status | what it says | what one can do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '## Flaws',
    '',
    'The detail of `csr.malformed`, `certificate.malformed`, `crl.malformed`, `pkcs7.malformed`, `pkcs12.malformed` and',
    '`key.malformed` is `{"flaw", "part", "at", "line"}`: a code of this list, the field by the name the standard gives it, the',
    'byte of the DER counted from 0, or the line of the text counted from 1. Whatever is not known is left out.',
    '',
    '| flaw | what it says |',
    '| --- | --- |',
    ...codes(flawWords.flaws),
    '',
    '## Problems',
    '',
    'The detail of `issuance.profileViolated` is `{"problems"}`, each written `code|field|rule`: a code of this list, the field',
    'by the name the standard gives it, the section that is broken or nothing.',
    '',
    '| problem | what it says |',
    '| --- | --- |',
    ...codes(problemWords.problems),
    '',
  ].join('\n');
}

function codes(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(words).map(([code, text]) => `| \`${code}\` | ${text} |`);
}
