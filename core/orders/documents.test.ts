import { describe, expect, it } from 'vitest';
import { allDocumentTypes, categoryOf, mediaOf } from './documents.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('the media of a document', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['a PDF', ascii('%PDF-1.7\n'), 'application/pdf'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a page', ascii('<!doctype html><script>'), undefined],
    ['a drawing, which may run scripts', ascii('<svg xmlns="http://www.w3.org/2000/svg">'), undefined],
    ['a PDF behind something else', ascii('x%PDF-1.7'), undefined],
    ['the beginning of a PNG alone', Uint8Array.of(0x89, 0x50), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('of %s', (_, content, media) => expect(mediaOf(content)).toBe(media));
});

it('puts every type of document into one category', () => {
  expect(new Set(allDocumentTypes).size).toBe(allDocumentTypes.length);
  for (const type of allDocumentTypes) expect(categoryOf(type)).toBeTruthy();
});
