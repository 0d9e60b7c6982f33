import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type AccountRequest, accountRequestSchema } from './account-request.ts';
import { checkAccountRequest, faultsAmong } from './check-account-request.ts';

// Each number has its own tests; here: which of them are checked together, and what is kept.

const asked = (
  organisation: Partial<AccountRequest['organisation']> = {},
  rest: Partial<AccountRequest> = {},
): AccountRequest =>
  v.parse(accountRequestSchema, {
    organisation: {
      organizationName: 'Ateliers Lumière',
      countryName: 'FR',
      registrationNumber: '303 265 045',
      nafCode: '6202a',
      vatNumber: 'FR 40 303265045',
      streetAddress: '22 rue de Bretagne',
      postalCode: '14000',
      localityName: 'Caen',
      phone: '02 76 30 59 00',
      ...organisation,
    },
    administrative: { name: 'Camille Dufresne', mail: 'camille@example.com', phone: '06 12 34 56 78' },
    organisationType: 'company',
    plan: 'prepaid',
    signInMode: 'password',
    language: 'fr',
    termsAccepted: true,
    ...rest,
  });

describe('a request for an account', () => {
  it('keeps every number in one way of writing', () => {
    const { request, outcomes } = checkAccountRequest(asked());
    expect(request.organisation).toMatchObject({
      registrationNumber: '303265045',
      nafCode: '62.02A',
      vatNumber: 'FR40303265045',
      phone: '+33276305900',
    });
    expect(request.administrative.phone).toBe('+33612345678');
    expect(faultsAmong(outcomes)).toEqual({});
    expect(outcomes.technicalPhone).toBe('absent');
  });

  it('names every number that is wrong, and keeps it as it was typed', () => {
    const wrong = asked(
      { registrationNumber: '303265046', nafCode: '0411Z', phone: '12' },
      { technical: { name: 'Noé', position: '', mail: 'noe@example.com', phone: '34' } },
    );
    const { request, outcomes } = checkAccountRequest(wrong);
    expect(faultsAmong(outcomes)).toEqual({
      registrationNumber: 'sirenChecksum',
      nafCode: 'nafDivision',
      vatNumber: 'vatOfAnotherSiren',
      phone: 'phoneWrong',
      technicalPhone: 'phoneWrong',
    });
    expect(request.organisation.registrationNumber).toBe('303265046');
  });

  it('has no NAF outside France, and needs no VAT number', () => {
    const { request, outcomes } = checkAccountRequest(
      asked({ countryName: 'DE', registrationNumber: 'HRB 6684', vatNumber: '', phone: '030 901820' }),
    );
    expect(request.organisation.nafCode).toBe('');
    expect(outcomes).toMatchObject({
      registrationNumber: 'byShape',
      nafCode: 'absent',
      vatNumber: 'absent',
      phone: 'byRule',
    });
  });

  it('needs the NAF of a French organisation', () => {
    expect(faultsAmong(checkAccountRequest(asked({ nafCode: '' })).outcomes)).toEqual({ nafCode: 'missing' });
  });
});
