import { describe, expect, it } from 'vitest';
import {
  type AddressStore,
  defaultAddress,
  keepPortalAddress,
  permissionPattern,
  portalOrigin,
  readPortalAddress,
} from './portal-address.ts';

describe('portalOrigin', () => {
  it.each([
    ['https://portal.example.com/orders?x#y', 'https://portal.example.com'],
    [' portal.example.com ', 'https://portal.example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://portal.example.com:8443', 'https://portal.example.com:8443'],
  ])('takes %s', (text, origin) => {
    expect(portalOrigin(text)).toBe(origin);
  });

  it.each([
    '',
    'http://portal.example.com',
    'http://127.0.0.1:8080',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://a:b@portal.example.com',
    'two words',
  ])('refuses “%s”', (text) => {
    expect(portalOrigin(text)).toBeUndefined();
  });
});

it.each([
  ['https://portal.example.com:8443', 'https://portal.example.com/*'],
  ['http://localhost:8080', 'http://localhost/*'],
])('may reach %s by %s', (origin, pattern) => {
  expect(permissionPattern(origin)).toBe(pattern);
});

describe('the kept address', () => {
  const store = (kept: Record<string, unknown>): AddressStore => ({
    get: async () => kept,
    set: async (items) => {
      Object.assign(kept, items);
    },
  });

  it('is the demonstration’s until another is kept', async () => {
    const local = store({});
    expect(await readPortalAddress(local)).toBe(defaultAddress);
    await keepPortalAddress(local, 'https://portal.example.com');
    expect(await readPortalAddress(local)).toBe('https://portal.example.com');
  });

  it('is not believed when something else wrote it', async () => {
    expect(await readPortalAddress(store({ portal: 'javascript:alert(1)' }))).toBe(defaultAddress);
  });
});
