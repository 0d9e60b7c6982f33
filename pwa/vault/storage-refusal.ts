import { Refusal } from '#core/errors/refusal.ts';

/** What a failure of IndexedDB means to the person. */
export function storageRefusal(cause: unknown): Refusal {
  const name = cause instanceof DOMException ? cause.name : '';
  return new Refusal(name === 'QuotaExceededError' ? 'vault.full' : 'vault.unavailable', {}, { cause });
}
