import type { CommandInput } from '#core/commands/catalogue.ts';
import type { FurnishedPortal } from './furnished-portal.ts';
import { linkMailedTo } from './mails.ts';
import { createPortalClient } from './portal-client.ts';

/** What a French printer tells who asks for an account. */
export const printer = {
  organisation: {
    organizationName: 'Imprimerie de l’Orne',
    countryName: 'FR',
    registrationNumber: '303265045',
    nafCode: '18.12Z',
    vatNumber: 'FR40303265045',
    streetAddress: '4 quai de la Sarthe',
    postalCode: '61000',
    localityName: 'Alençon',
    stateOrProvinceName: 'Normandie',
    phone: '+33276305900',
  },
  organisationType: 'company',
  plan: 'prepaid',
  signInMode: 'password',
  termsAccepted: true,
} as const;

/** Asks for an account as the public form does; gives the number of the request. */
export async function askForAccount(
  { origin }: Pick<FurnishedPortal, 'origin'>,
  { mail, ...more }: { readonly mail: string } & Partial<CommandInput<'accountRequest.send@1'>>,
): Promise<number> {
  const { number } = await createPortalClient(origin).run('accountRequest.send@1', {
    ...printer,
    administrative: { name: 'Jeanne Lhermitte', position: 'Gérante', mail, phone: '+33612345678' },
    language: 'fr',
    ...more,
  });
  return number;
}

/** The mailed link to somebody's personal data, asked for by mail. */
export async function personalDataLink(
  { origin, dataDirectory }: Pick<FurnishedPortal, 'dataDirectory' | 'origin'>,
  mail: string,
): Promise<string> {
  await createPortalClient(origin).run('personalData.requestByMail@1', { mail });
  return linkMailedTo(dataDirectory, mail, '/personal-data');
}
