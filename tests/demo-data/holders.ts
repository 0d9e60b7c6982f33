import type { CommandInput } from '../../core/commands/catalogue.ts';

type CompositionInput = CommandInput<'order.place@1'>['composition'];

const organisations: readonly Omit<CompositionInput, 'emailAddress'>[] = [
  {
    organizationName: 'Aube Énergie SAS',
    registrationNumber: '552100554',
    streetAddress: '14 rue de la République',
    postalCode: '69002',
    localityName: 'Lyon',
    countryName: 'FR',
  },
  {
    organizationName: 'Northgate Hosting Ltd',
    registrationNumber: '08431127',
    streetAddress: '7 Albion Street',
    postalCode: 'LS1 6AG',
    localityName: 'Leeds',
    countryName: 'GB',
  },
  {
    organizationName: 'Cabinet Roux-Lefèvre',
    registrationNumber: '811234567',
    streetAddress: '3 place de l’Étoile',
    postalCode: '67000',
    localityName: 'Strasbourg',
    countryName: 'FR',
  },
];
const domains = ['aube-energie.example', 'northgate.example', 'roux-lefevre.example'];

const names: readonly (readonly [string, string])[] = [
  ['Zoé', 'Lemaître'],
  ['Jean-Baptiste', 'Nguyễn'],
  ['Élodie', 'D’Arcy'],
  ['Mathis', 'Œuvrard'],
  ['Søren', 'Kjær'],
  ['Chloé', 'Martin-Duval'],
  ['Łukasz', 'Wójcik'],
  ['Amélie', 'Fontaine'],
  ['George', 'Whitfield'],
  ['Siân', 'Rhys'],
  ['Hugo', 'Bérenger'],
  ['Fatou', 'Diop'],
  ['Björn', 'Åkesson'],
  ['Margaux', 'Tessier'],
];

/** Letters that do not come apart into a letter and an accent. */
const ligatures: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
};

const plain = (text: string): string =>
  text
    .replace(/[ŁłØøæŒœ]/g, (letter) => ligatures[letter] ?? '')
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase();

/** What the certificate of the n-th demonstration order will say; `account` is its place in `demoAccounts`. */
export function demoComposition(index: number, account: number): CompositionInput {
  const [givenName, surname] = names[index % names.length] as readonly [string, string];
  const emailAddress = `${plain(givenName)}.${plain(surname)}${index < names.length ? '' : index}@${domains[account]}`;
  return { ...organisations[account], givenName, surname, emailAddress };
}
