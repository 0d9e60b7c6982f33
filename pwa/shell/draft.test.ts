import { beforeEach, describe, expect, it } from 'vitest';
import { createDraft, forgetDrafts } from './draft.ts';
import { memoryStorage } from './storage.ts';

describe('createDraft', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });
  const initial = { city: '', surname: '' };
  const draft = () => createDraft('order', initial, storage);

  it('gives back what was kept, and nothing once it is forgotten', () => {
    draft().keep({ city: 'Lyon' });
    expect(draft().read()).toEqual({ city: 'Lyon' });
    draft().forget();
    expect(draft().read()).toEqual({});
  });

  it.each([
    ['damaged', '{"city":'],
    ['of another shape', '["Lyon"]'],
    ['null', 'null'],
    ['with fields the form no longer has', '{"country":"FR"}'],
    ['with something else than text', '{"city":{"toString":"x"}}'],
  ])('starts empty from a draft %s', (_, kept) => {
    storage.setItem('paraphe.draft.order', kept);
    expect(draft().read()).toEqual({});
  });

  it('goes on without the draft when the storage is full', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => draft().keep({ city: 'Lyon' })).not.toThrow();
  });

  it('forgets all drafts on signing out, and only drafts', () => {
    draft().keep({ city: 'Lyon' });
    storage.setItem('paraphe.language', 'fr');
    forgetDrafts(storage);
    expect([storage.length, storage.key(0)]).toEqual([1, 'paraphe.language']);
  });
});
