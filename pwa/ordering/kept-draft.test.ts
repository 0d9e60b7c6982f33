import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { createKeptDraft } from './kept-draft.ts';

const initial = { city: '', surname: '' };
const said: string[] = [];
let stored: Map<string, string>;
let ids: number;
let answer: () => Promise<void>;

const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
} as Storage;

const draft = () =>
  createKeptDraft({
    name: 'order',
    initial,
    storage,
    newId: () => `draft ${++ids}`,
    save: async (id, content) => {
      await answer();
      said.push(`save ${id} ${content.city}`);
    },
    remove: async (id) => void said.push(`remove ${id}`),
    pause: 1000,
  });

beforeEach(() => {
  vi.useFakeTimers();
  stored = new Map();
  ids = 0;
  said.length = 0;
  answer = () => Promise.resolve();
});
afterEach(() => vi.useRealTimers());

const later = () => vi.advanceTimersByTimeAsync(1000);

describe('a kept draft', () => {
  it('is saved once typing pauses, under one id', async () => {
    const typed = draft();
    typed.keep({ city: 'L' });
    await vi.advanceTimersByTimeAsync(999);
    typed.keep({ city: 'Lyon' });
    await later();
    typed.keep({ city: 'Lyon 2' });
    await later();
    expect(said).toEqual(['save draft 1 Lyon', 'save draft 1 Lyon 2']);
  });

  it('loses nothing to a reload, whether it was saved before or not', async () => {
    draft().keep({ city: 'Lyon' });
    vi.clearAllTimers();
    const again = draft();
    expect(again.read()).toEqual({ city: 'Lyon' });
    await later();
    expect(said).toEqual(['save draft 1 Lyon']);
    vi.clearAllTimers();
    draft();
    await later();
    expect(said).toHaveLength(1);
  });

  it('is removed when it ends, after what is on its way, and only if it was saved', async () => {
    const typed = draft();
    typed.keep({ city: 'Caen' });
    typed.forget();
    await later();
    expect(said).toEqual([]);
    typed.keep({ city: 'Lyon' });
    typed.flush();
    typed.forget();
    await later();
    expect(said).toEqual(['save draft 2 Lyon', 'remove draft 2']);
    expect(typed.read()).toEqual({});
  });

  it('is set aside for another, and taken up again', async () => {
    const typed = draft();
    typed.keep({ city: 'Lyon' });
    typed.setAside();
    expect(typed.read()).toEqual({});
    typed.takeUp({ draftId: 'older', content: { city: 'Caen', country: 'FR' } });
    expect(typed.read()).toEqual({ city: 'Caen' });
    typed.keep({ city: 'Caen 2' });
    await later();
    expect(said).toEqual(['save draft 1 Lyon', 'save older Caen 2']);
  });

  it.each([
    ['draft.tooMany', true],
    ['server.unavailable', false],
  ] as const)('of which the portal says %s is still in the tab; it is told: %j', async (code, told) => {
    answer = () => Promise.reject(new Refusal(code, code === 'draft.tooMany' ? { most: 100 } : {}));
    const typed = draft();
    typed.keep({ city: 'Lyon' });
    await later();
    expect(typed.refusal.value?.code).toBe(told ? code : undefined);
    expect(typed.read()).toEqual({ city: 'Lyon' });
  });
});
