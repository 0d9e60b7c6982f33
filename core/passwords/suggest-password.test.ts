import { describe, expect, it } from 'vitest';
import { suggestPassword } from './suggest-password.ts';

describe('a suggested password', () => {
  it('has four groups of five characters', () => {
    expect(suggestPassword((bytes) => crypto.getRandomValues(bytes))).toMatch(
      /^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/,
    );
  });

  it('skips the bytes that would favour some letters', () => {
    let calls = 0;
    const password = suggestPassword((bytes) => bytes.fill(calls++ === 0 ? 255 : 0));
    expect(password).toBe('aaaaa-aaaaa-aaaaa-aaaaa');
    expect(calls).toBe(2);
  });
});
