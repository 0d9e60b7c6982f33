import { describe, expect, it } from 'vitest';
import { argsOf, type ContactValues, faultsOf } from './contact-form.ts';

const yann: ContactValues = {
  name: 'Yann Le Goff',
  service: '',
  position: 'Exploitation',
  mail: 'yann@exemple.fr',
  phone: '01 40 20 50 50',
  mobile: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  country: '',
  administrative: '',
  technical: 'yes',
};

describe('the form of a contact', () => {
  it('finds nothing wrong with a whole one, and sends the phone in E.164', () => {
    expect(faultsOf(yann)).toEqual({});
    expect(argsOf(yann)).toMatchObject({ phone: '+33140205050', administrative: false, technical: true });
  });

  it('reads a phone number in the country of the contact', () => {
    const inBelgium = { ...yann, country: 'BE', phone: '02 545 50 00' };
    expect(argsOf(inBelgium).phone).toBe('+3225455000');
    expect(argsOf({ ...inBelgium, country: 'FR', phone: '+32 2 545 50 00' }).phone).toBe('+3225455000');
  });

  it.each(['0140', '+33940', 'call me'])('marks %s, which is no phone number', (phone) => {
    expect(faultsOf({ ...yann, phone })).toEqual({ phone: 'wrong' });
    expect(faultsOf({ ...yann, mobile: phone })).toEqual({ mobile: 'wrong' });
  });

  it('asks for a name and a mailbox, and nothing else', () => {
    const nothing = Object.fromEntries(Object.keys(yann).map((field) => [field, ''])) as ContactValues;
    expect(faultsOf(nothing)).toEqual({ name: 'missing', mail: 'missing' });
    expect(faultsOf({ ...yann, mail: 'yann' })).toEqual({ mail: 'wrong' });
  });
});
