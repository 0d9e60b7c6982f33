import { usualInvoicing } from '../../../core/accounts/preferences.ts';
import type { administrationCommands } from '../../../core/commands/administration.ts';
import type { administrationReadings } from '../../../core/portal/readings/administration.ts';
import { run } from '../../server/orders.ts';
import type { Samples, Setting } from './sample.ts';

let added = 0;
const contact = () => ({ name: 'Service DNS', mail: `dns${++added}@aube.example` });
const offered = { administrative: true, technical: false };

const aContact = async ({ world: { opened, superUser } }: Setting) =>
  run(opened.portal, superUser, 'contact.add@1', { ...contact(), ...offered });

const point = { mail: '', language: 'fr' } as const;

export const administrationSamples: Samples<typeof administrationCommands, typeof administrationReadings> = {
  commands: {
    'contact.add@1': () => ({ ...contact(), ...offered }),
    'contact.change@1': async (setting) => ({ ...(await aContact(setting)), ...contact() }),
    'contact.setLists@1': async (setting) => ({ ...(await aContact(setting)), ...offered }),
    'contact.remove@1': aContact,
    'customField.set@1': () => ({ slot: 'a', label: 'Cost centre' }),
    'me.setListColumns@1': () => ({ columns: null }),
    'preferences.setApprovalMode@1': () => ({ on: true }),
    'preferences.setContactPoints@1': () => ({
      generic: point,
      accountingAutomatic: point,
      accountingManual: point,
      urgent: point,
      purchasing: point,
      delivery: point,
    }),
    'preferences.setInvoicing@1': () => usualInvoicing,
  },
  readings: {},
};
