import { describe, expect, it } from 'vitest';
import { emptyRequest, faultsOf, numberFaultsOf, type RequestValues, requestOf } from './request-values.ts';

const complete: RequestValues = {
  ...emptyRequest('fr'),
  organizationName: 'Ateliers Lumière',
  registrationNumber: '303 265 045',
  nafCode: '6202A',
  streetAddress: '22 rue de Bretagne',
  localityName: 'Caen',
  phone: '02 76 30 59 00',
  administrativeName: 'Camille Dufresne',
  administrativeMail: 'camille@lumiere.example',
  organisationType: 'company',
  plan: 'prepaid',
  terms: 'yes',
};

describe('the form of a request for an account', () => {
  it('asks for nothing more once it is complete', () => {
    expect(faultsOf(complete)).toEqual({});
  });

  it('marks what is missing at its own field, of both contacts', () => {
    expect(faultsOf({ ...emptyRequest('fr'), samePerson: '' })).toEqual({
      organizationName: 'missing',
      registrationNumber: 'missing',
      nafCode: 'missing',
      streetAddress: 'missing',
      localityName: 'missing',
      phone: 'missing',
      administrativeName: 'missing',
      administrativeMail: 'missing',
      technicalName: 'missing',
      technicalMail: 'missing',
      organisationType: 'missing',
      plan: 'missing',
      terms: 'missing',
    });
  });

  it('marks a wrong number, and knows what is wrong with it', () => {
    const wrong = { ...complete, registrationNumber: '303265046', administrativePhone: '12' };
    expect(faultsOf(wrong)).toEqual({ registrationNumber: 'wrong', administrativePhone: 'wrong' });
    expect(numberFaultsOf(wrong)).toEqual({
      registrationNumber: 'sirenChecksum',
      administrativePhone: 'phoneWrong',
    });
  });

  it('asks for a NAF code in France only, and for a country', () => {
    const german = { ...complete, countryName: 'DE', registrationNumber: 'HRB 6684', nafCode: '' };
    expect(faultsOf({ ...german, phone: '030 901820' })).toEqual({});
    expect(faultsOf({ ...complete, countryName: '' })).toMatchObject({ countryName: 'missing' });
  });

  it('sends one contact when the other is the same person', () => {
    expect(requestOf(complete)).not.toHaveProperty('technical');
    expect(requestOf({ ...complete, samePerson: '', technicalName: 'Noé' }).technical).toMatchObject({
      name: 'Noé',
    });
  });
});
