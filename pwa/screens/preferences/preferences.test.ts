import { describe, expect, it } from 'vitest';
import {
  type ContactPoints,
  contactPoints,
  type Invoicing,
  usualInvoicing,
} from '#core/accounts/preferences.ts';
import { pointFaults, argsOf as pointsOf, valuesOf as pointValues } from './contact-points-form.ts';
import { argsOf, faultsOf, numberFaults, valuesOf } from './invoicing-model.ts';

const points = Object.fromEntries(
  contactPoints.map((point) => [point, { mail: '', language: 'fr' }]),
) as unknown as ContactPoints;

describe('contact addresses', () => {
  it('go out as they came in', () => {
    const set: ContactPoints = { ...points, urgent: { mail: 'a@exemple.fr', language: 'en' } };
    expect(pointsOf(pointValues(set))).toEqual(set);
  });

  it('may be empty, not wrong', () => {
    expect(pointFaults(pointValues(points))).toEqual({});
    expect(pointFaults({ ...pointValues(points), delivery: 'nobody' })).toEqual({ delivery: 'wrong' });
  });
});

const invoicing: Invoicing = {
  ...usualInvoicing,
  alertThreshold: 6,
  invoicedEntity: {
    organizationName: 'Ateliers Lumière',
    registrationNumber: '440443810',
    streetAddress: '22 rue de Bretagne',
    addressComplement: '',
    addressComplement2: '',
    postalCode: '14000',
    localityName: 'Caen',
    stateOrProvinceName: '',
    countryName: 'FR',
    phone: '+33231305900',
    vatNumber: 'FR61440443810',
    accountingAutomaticMail: '',
    accountingManualMail: '',
  },
};
const values = valuesOf(invoicing);

describe('invoicing', () => {
  it('goes out as it came in', () => {
    expect(argsOf(values)).toEqual(invoicing);
    expect(faultsOf(values)).toEqual({});
  });

  it('names nobody when the head office is invoiced, whatever was typed before', () => {
    const args = argsOf({ ...values, entity: 'headOffice', vatNumber: 'nonsense' });
    expect(args.invoicedEntity).toBeUndefined();
    expect(faultsOf({ ...values, entity: 'headOffice', vatNumber: 'nonsense' })).toEqual({});
  });

  it('says what is wrong with each number', () => {
    const wrong = { ...values, registrationNumber: '440443811', vatNumber: 'DE1', phone: '12' };
    expect(faultsOf(wrong)).toEqual({ registrationNumber: 'wrong', vatNumber: 'wrong', phone: 'wrong' });
    expect(numberFaults(wrong)).toMatchObject({ registrationNumber: 'sirenChecksum', phone: 'phoneWrong' });
  });

  it('asks for what an address needs', () => {
    expect(faultsOf({ ...values, streetAddress: ' ', countryName: '', organizationName: '' })).toMatchObject({
      streetAddress: 'missing',
      countryName: 'missing',
      organizationName: 'missing',
    });
  });

  it.each(['', '-1', '1,5', 'six', '1000001'])('takes %j for no threshold', (alertThreshold) => {
    expect(faultsOf({ ...values, alertThreshold })).toEqual({ alertThreshold: 'wrong' });
  });

  it('reads a threshold with spaces between its thousands', () => {
    expect(argsOf({ ...values, alertThreshold: '1 000 ' }).alertThreshold).toBe(1000);
  });
});
