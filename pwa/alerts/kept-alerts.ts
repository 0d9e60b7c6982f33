import { type DBSchema, openDB } from 'idb';
import type { Language } from '#core/messages/message.ts';

/** What this device knows of the alerts that it shows; written by the page, read where there is none. */
export interface KeptAlerts {
  /** Whose they are. */
  readonly userId: string;
  readonly language: Language;
  /** Where the orders of this person stand. */
  readonly ordersPath: string;
  /** Up to which number they were shown. */
  readonly newest: number;
}

interface AlertsSchema extends DBSchema {
  kept: { key: 'alerts'; value: KeptAlerts };
}

async function withStore<Result>(
  use: (store: Awaited<ReturnType<typeof open>>) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function open() {
  return openDB<AlertsSchema>('paraphe-alerts', 1, {
    upgrade: (created) => void created.createObjectStore('kept'),
  });
}

export function readKeptAlerts(): Promise<KeptAlerts | undefined> {
  return withStore((store) => store.get('kept', 'alerts'));
}

export async function keepAlertsOf(kept: KeptAlerts): Promise<void> {
  await withStore((store) => store.put('kept', kept, 'alerts'));
}

export async function forgetKeptAlerts(): Promise<void> {
  await withStore((store) => store.delete('kept', 'alerts'));
}
