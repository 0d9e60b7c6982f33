import type { OrderView } from '#core/portal/views.ts';
import { seal, unseal } from '../replica/sealed.ts';
import type { RememberedPerson } from './calls.ts';
import type { DeviceDatabase } from './device-database.ts';

/** How many pages of orders are kept with their files and history. */
const mostPages = 300;

/** What a device keeps beside rows and commands: who is signed in, and pages that were looked at. */
export interface Remembered {
  readonly person: () => Promise<RememberedPerson | undefined>;
  readonly keepPerson: (person: RememberedPerson) => Promise<void>;
  readonly page: (reference: string) => Promise<OrderView | undefined>;
  readonly keepPage: (page: OrderView) => Promise<void>;
}

export function remembered(database: DeviceDatabase, key: CryptoKey): Remembered {
  return {
    person: async () => {
      const sealed = await database.get('small', 'me');
      return sealed && (await unseal<RememberedPerson>(key, 'small me', sealed));
    },
    keepPerson: async (person) => {
      await database.put('small', await seal(key, 'small me', person), 'me');
    },
    page: async (reference) => {
      const sealed = await database.get('pages', reference);
      return sealed && (await unseal<OrderView>(key, `page ${reference}`, sealed));
    },
    keepPage: async (page) => {
      await database.put('pages', await seal(key, `page ${page.reference}`, page), page.reference);
      const kept = await database.getAllKeys('pages');
      for (const reference of kept.slice(0, Math.max(0, kept.length - mostPages))) {
        await database.delete('pages', reference);
      }
    },
  };
}
