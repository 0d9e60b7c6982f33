import { Refusal } from '../../core/errors/refusal.ts';

/** Code of the refusal that a promise ends in; `done` when it does not end in one. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
