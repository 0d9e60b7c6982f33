import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extension as english } from '#core/messages/en/extension.ts';
import { extension as french } from '#core/messages/fr/extension.ts';

const html = readFileSync(new URL('../popup.html', import.meta.url), 'utf8');
const drawn = readFileSync(new URL('popup.tsx', import.meta.url), 'utf8');

it.each([english, french])('has, before any script, the name that the popup draws', ({ name }) => {
  expect(html).toContain(`<h1>${name}</h1>`);
});

it('has the same mark in the same head as the popup draws', () => {
  const mark = '<img src="/icons/mark.svg" alt="" width="36" height="36" />';
  for (const text of [html, drawn]) {
    expect(text).toContain(mark);
    expect(text).toContain('<header class="popup-head">');
  }
});
