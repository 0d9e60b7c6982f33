import { expect, it } from 'vitest';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { schemaFaults } from './schema-faults.ts';

const { args } = commandCatalogue['order.place@1'];
const order = {
  product: 'mail-simple-1y',
  language: 'fr',
  composition: { emailAddress: 'a.durand@exemple.fr' },
};

it('finds nothing wrong with a right order', () => {
  expect(schemaFaults(args, order)).toEqual({});
});

it.each([
  ['missing', 'emailAddress', ''],
  ['missing', 'emailAddress', '   '],
  ['wrong', 'emailAddress', 'a.durand'],
  ['tooLong', 'surname', 'x'.repeat(65)],
  ['wrong', 'countryName', 'France'],
])('tells %s for %s “%s”', (fault, field, value) => {
  const composition = { ...order.composition, [field]: value };
  expect(schemaFaults(args, { ...order, composition })).toEqual({ [field]: fault });
});
