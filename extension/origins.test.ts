import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chromeExtensionOrigin, firefoxPasskeyOrigin } from '#core/portal/extension-origins.ts';

const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')) as {
  readonly key: string;
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
};

/** Both browsers write a digest in hexadecimal, with a to p for 0 to f. */
const mark = (content: Buffer | string, octets: number): string =>
  createHash('sha256')
    .update(content)
    .digest('hex')
    .slice(0, 2 * octets)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

it('is known to the portal by the id that Chrome makes from its key', () => {
  expect(chromeExtensionOrigin).toBe(`chrome-extension://${mark(Buffer.from(manifest.key, 'base64'), 16)}`);
});

it('is known to the portal by what Firefox makes from its id', () => {
  expect(firefoxPasskeyOrigin).toBe(
    `moz-extension://${mark(manifest.browser_specific_settings.gecko.id, 32)}`,
  );
});
