import { expect, it } from 'vitest';
import { linksIn } from './links-in.ts';

it('finds an address with its fragment and leaves the full stop', () => {
  expect(linksIn('Open http://localhost:8080/invitation#Ab_-9.\nThanks')).toEqual([
    { text: 'Open ', link: false },
    { text: 'http://localhost:8080/invitation#Ab_-9', link: true },
    { text: '.\nThanks', link: false },
  ]);
});

it('makes a link of nothing but http and https', () => {
  expect(linksIn('javascript:alert(1) file:///etc').every(({ link }) => !link)).toBe(true);
});
