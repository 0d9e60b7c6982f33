import { describe, expect, test } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { chromeExtensionOrigin, firefoxPasskeyOrigin } from '#core/portal/extension-origins.ts';
import { readSettings } from '../settings.ts';
import { checkOrigin, checkReader } from './check-origin.ts';

const own = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const settings = readSettings({
  PARAPHE_ORIGIN: 'https://portal.example.com',
  EXTENSION_ORIGINS: own,
});
const { origin } = settings;
const firefox = 'moz-extension://2f3b6f0e-0f5d-4b3e-9f0c-1d2e3f4a5b6c';
const stranger = 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba';
const cookie = '__Host-paraphe=x';
const token = { authorization: 'Extension x' };

type Headers = Readonly<Record<string, string>>;

function outcomeOf(check: () => void): string {
  try {
    check();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const change = (headers: Headers, name: Parameters<typeof checkOrigin>[2]) =>
  outcomeOf(() => checkOrigin({ headers }, settings, name));
const reading = (headers: Headers) => outcomeOf(() => checkReader({ headers }, settings));

describe('a change', () => {
  test.each<[string, Headers, string]>([
    ['the portal’s page', { origin, cookie, 'sec-fetch-site': 'same-origin' }, 'done'],
    ['a program', {}, 'done'],
    ['a program with a cookie', { cookie }, 'request.foreignOrigin'],
    ['another site', { origin: 'https://example.net' }, 'request.foreignOrigin'],
    ['another page of the same site', { origin, 'sec-fetch-site': 'same-site' }, 'request.foreignOrigin'],
    ['no page in particular', { 'sec-fetch-site': 'none' }, 'request.foreignOrigin'],
    ['the extension by its token', { origin: chromeExtensionOrigin, ...token }, 'done'],
    ['the extension in Firefox', { origin: firefox, ...token, 'sec-fetch-site': 'same-origin' }, 'done'],
    ['one that the operator named', { origin: own, ...token }, 'done'],
    ['another extension', { origin: stranger, ...token }, 'request.foreignOrigin'],
    ['the extension with a cookie', { origin: chromeExtensionOrigin, cookie }, 'request.foreignOrigin'],
    [
      'the extension with a cookie and a token',
      { origin: chromeExtensionOrigin, cookie, ...token },
      'request.foreignOrigin',
    ],
    ['Firefox’s with a cookie', { origin: firefox, cookie, ...token }, 'request.foreignOrigin'],
    ['the extension without token', { origin: chromeExtensionOrigin }, 'request.foreignOrigin'],
    [
      'the extension with the secret of an invitation',
      { origin: chromeExtensionOrigin, authorization: 'Invitation x' },
      'request.foreignOrigin',
    ],
  ])('from %s', (_, headers, outcome) => {
    expect(change(headers, 'session.signOut@1')).toBe(outcome);
  });

  test.each(['passkey.challenge@1', 'extension.signIn@1', 'extension.redeem@1'] as const)(
    '%s begins without token, and without cookie',
    (name) => {
      expect(change({ origin: chromeExtensionOrigin }, name)).toBe('done');
      expect(change({ origin: firefox }, name)).toBe('done');
      expect(change({ origin: chromeExtensionOrigin, cookie }, name)).toBe('request.foreignOrigin');
      expect(change({ origin: stranger }, name)).toBe('request.foreignOrigin');
    },
  );
});

describe('a cookie lets read', () => {
  test.each<[string, Headers, string]>([
    ['the portal’s page', { cookie, 'sec-fetch-site': 'same-origin' }, 'done'],
    ['whoever types the address', { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 'done'],
    ['the extension', { cookie, origin: chromeExtensionOrigin }, 'request.foreignOrigin'],
    [
      'the extension, which Chrome says came from nowhere',
      { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'cors' },
      'request.foreignOrigin',
    ],
    [
      'one that says who it is',
      { cookie, origin: firefox, 'sec-fetch-site': 'same-origin' },
      'request.foreignOrigin',
    ],
    ['another site', { cookie, 'sec-fetch-site': 'cross-site' }, 'request.foreignOrigin'],
  ])('%s', (_, headers, outcome) => {
    expect(reading(headers)).toBe(outcome);
  });

  test('whoever brings none', () => {
    expect(reading({ origin: chromeExtensionOrigin, 'sec-fetch-site': 'none' })).toBe('done');
  });
});

test('EXTENSION_ORIGINS takes origins of extensions only', () => {
  expect(settings.extensionOrigins).toEqual([chromeExtensionOrigin, firefoxPasskeyOrigin, own]);
  for (const wrong of ['https://example.net', 'chrome-extension://', '*']) {
    expect(() => readSettings({ EXTENSION_ORIGINS: wrong })).toThrow('EXTENSION_ORIGINS');
  }
});
