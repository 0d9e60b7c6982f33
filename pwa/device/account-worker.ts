import accountWorker from '../account-replica/account.worker.ts?worker&url';
import { preferredLanguage } from '../shell/words.ts';
import { startWorker } from '../shell/workers.ts';

let prepared: Worker | undefined;

/** Named for the language of the page, whose dates it makes ready. */
const start = (): Worker => startWorker(accountWorker, preferredLanguage(navigator.languages));

/** Has a Worker read its script before it is known whose account it opens. */
export function prepareAccount(): void {
  prepared ??= start();
}

/** The one that was prepared, else one that starts now. */
export function takeAccountWorker(): Worker {
  const worker = prepared ?? start();
  prepared = undefined;
  return worker;
}
