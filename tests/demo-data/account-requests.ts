import type { CommandInput } from '../../core/commands/catalogue.ts';

/** Requests for accounts that wait for the office: one from France, one from Germany. */
export const demoAccountRequests: readonly CommandInput<'accountRequest.send@1'>[] = [
  {
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
      phone: '02 33 00 00 10',
    },
    administrative: {
      name: 'Jeanne Lhermitte',
      position: 'Gérante',
      mail: 'jeanne.lhermitte@orne.example',
      phone: '06 12 34 56 78',
    },
    organisationType: 'company',
    plan: 'rebate',
    signInMode: 'password',
    language: 'fr',
    termsAccepted: true,
  },
  {
    organisation: {
      organizationName: 'Nordlicht Systeme GmbH',
      countryName: 'DE',
      registrationNumber: 'HRB 6684',
      vatNumber: 'DE136695976',
      streetAddress: 'Speicherstraße 8',
      postalCode: '20457',
      localityName: 'Hamburg',
      phone: '040 428280',
    },
    administrative: { name: 'Anke Petersen', position: 'Einkauf', mail: 'anke.petersen@nordlicht.example' },
    technical: { name: 'Jörg Thomsen', position: 'IT', mail: 'joerg.thomsen@nordlicht.example' },
    organisationType: 'provider',
    plan: 'prepaid',
    signInMode: 'certificate',
    language: 'en',
    termsAccepted: true,
  },
];
