import { describe, expect, it } from 'vitest';
import { type AddUserValues, argsOf, contactValues, faultsOf } from './add-user.ts';

const accountId = '5f1cdb52-9a3b-4c57-9d0f-0c62c2f2b0ad';
const ines: AddUserValues = {
  contactId: '',
  name: 'Ines Baldé',
  service: '',
  position: '',
  mail: 'ines@aube.example',
  phone: '04 72 00 00 00',
  mobile: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  country: '',
  mailing: '',
  login: 'ines',
  language: 'fr',
  rights: 'billing,technical',
  notify: 'yes',
};

describe('the form of a new user', () => {
  it('sends what the command takes', () => {
    expect(faultsOf(ines, accountId)).toEqual({});
    expect(argsOf(ines, accountId)).toMatchObject({
      accountId,
      phone: '+33472000000',
      rights: ['technical', 'billing'],
      mailing: false,
      notify: true,
    });
    expect(argsOf(ines, accountId)).not.toHaveProperty('contactId');
  });

  it.each<[Partial<AddUserValues>, Record<string, string>]>([
    [
      { name: '', login: '', mail: '' },
      { name: 'missing', login: 'missing', mail: 'missing' },
    ],
    [{ login: 'Inès !' }, { login: 'wrong' }],
    [{ mail: 'ines' }, { mail: 'wrong' }],
    [
      { phone: '0140', mobile: 'call me' },
      { phone: 'wrong', mobile: 'wrong' },
    ],
  ])('marks %j', (typed, faults) => {
    expect(faultsOf({ ...ines, ...typed }, accountId)).toEqual(faults);
  });

  it('takes over a contact, and lets go of one', () => {
    const contact = {
      ...ines,
      contactId: 'd6ad9a5e-47a6-4d3f-8f0e-7f1bfb7e9c11',
      name: 'Service DNS',
      mailing: true,
    };
    const values = { ...ines, ...contactValues(contact) };
    expect(argsOf(values, accountId)).toMatchObject({
      contactId: contact.contactId,
      name: 'Service DNS',
      mailing: true,
    });
    const fresh = { ...values, ...contactValues(undefined) };
    expect(argsOf(fresh, accountId)).toMatchObject({ name: '', mailing: false, login: 'ines' });
  });
});
