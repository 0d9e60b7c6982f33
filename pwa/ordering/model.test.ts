import { describe, expect, it } from 'vitest';
import { faultsOf, type OrderValues, orderOf } from './model.ts';

const person: OrderValues = {
  product: 'mail-professional-1y',
  language: 'fr',
  instructions: '',
  ownReference: '',
  emailAddress: 'alice.durand@exemple.fr',
  givenName: 'Alice',
  surname: 'Durand',
  organizationName: 'Exemple SA',
  registrationNumber: '732829320',
  streetAddress: '1 rue du Test',
  postalCode: '75001',
  localityName: 'Paris',
  stateOrProvinceName: '',
  countryName: 'FR',
  administrativeContactId: '',
  technicalContactId: '',
  customA: '',
  customB: '',
  customC: '',
  customD: '',
};

describe('faultsOf', () => {
  it('finds nothing wrong with a whole order', () => {
    expect(faultsOf(person)).toEqual({});
  });

  it('asks for what the product needs, and only that', () => {
    const bare = { ...person, givenName: ' ', organizationName: '' };
    expect(faultsOf(bare)).toEqual({ givenName: 'missing', organizationName: 'missing' });
    expect(faultsOf({ ...bare, product: 'mail-simple-1y' })).toEqual({});
  });

  it('tells a missing address from a wrong one', () => {
    expect(faultsOf({ ...person, emailAddress: '' })).toEqual({ emailAddress: 'missing' });
    expect(faultsOf({ ...person, emailAddress: 'alice' })).toEqual({ emailAddress: 'wrong' });
  });
});

it('sends no name for a certificate that has none', () => {
  const { composition } = orderOf({ ...person, product: 'mail-simple-1y' });
  expect(composition).toEqual({ emailAddress: 'alice.durand@exemple.fr' });
});

it('names contacts and fills in the account’s own fields only where something was chosen', () => {
  expect(orderOf(person)).toMatchObject({ customValues: { a: '', b: '' } });
  expect(Object.keys(orderOf(person))).not.toContain('technicalContactId');
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  expect(orderOf({ ...person, technicalContactId: id, customB: '47810' })).toMatchObject({
    technicalContactId: id,
    customValues: { a: '', b: '47810' },
  });
});
