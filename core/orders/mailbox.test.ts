import { describe, expect, it } from 'vitest';
import { normalizeMailbox } from './mailbox.ts';

describe('a mailbox', () => {
  it.each([
    ['zoe@example.com', 'zoe@example.com'],
    ['  Zoe.Lefevre@Example.COM ', 'Zoe.Lefevre@example.com'],
    ["o'hara+certs@example.com", "o'hara+certs@example.com"],
    ['zoe@exämple.de', 'zoe@xn--exmple-cua.de'],
    ['zoe@例え.jp', 'zoe@xn--r8jz45g.jp'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizeMailbox(typed)).toBe(kept);
  });

  it.each([
    '',
    'zoe',
    '@example.com',
    'zoe@',
    'zoe@localhost',
    'zoé@example.com',
    'zoe@exam ple.com',
    'zoe..l@example.com',
    '.zoe@example.com',
    'zoe@example..com',
    'zoe@-example.com',
    'zoe@example.com/path',
    'zoe@127.0.0.1',
    'zoe@[127.0.0.1]',
    'zoe@example.com\u0000',
    `${'z'.repeat(65)}@example.com`,
    `zoe@${'a'.repeat(64)}.com`,
  ])('%j is refused', (typed) => {
    expect(normalizeMailbox(typed)).toBeUndefined();
  });
});
