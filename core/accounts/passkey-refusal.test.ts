import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { passkeyRefusal } from './passkey-refusal.ts';

const named = (name: string) => Object.assign(new Error('said by a browser'), { name });

describe('what a browser says', () => {
  it.each([
    ['NotAllowedError', 'passkey.cancelled'],
    ['AbortError', 'passkey.cancelled'],
    ['InvalidStateError', 'passkey.alreadyAdded'],
    ['SecurityError', 'passkey.unsupported'],
    ['NotSupportedError', 'passkey.unsupported'],
  ])('as %s is told as %s, with its cause', (name, code) => {
    const cause = named(name);
    const refusal = passkeyRefusal(cause);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code, cause });
  });

  it.each([[named('TypeError')], ['nothing that was thrown before'], [undefined]])(
    'that is a fault of ours stays one: %s',
    (error) => {
      expect(passkeyRefusal(error)).toBe(error);
    },
  );
});
