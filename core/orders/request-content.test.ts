import { describe, expect, it } from 'vitest';
import { describeName, encodeName, readName } from '../pki/name.ts';
import type { Composition } from './composition.ts';
import { requestContent } from './request-content.ts';

const composition: Composition = {
  emailAddress: 'zoe@example.fr',
  givenName: 'Zoé',
  surname: 'Dupont-Élan',
  organizationName: 'Aube SA',
  registrationNumber: '552100554',
  streetAddress: '22 rue de Bretagne',
  postalCode: '14000',
  localityName: 'Caen',
  stateOrProvinceName: '',
  countryName: 'FR',
};

describe('the holder’s request', () => {
  it('names the person and the organisation, without the fields left empty', () => {
    const { subject, subjectAltNames } = requestContent('mail-professional-1y', composition);
    expect(describeName(readName(encodeName(subject)))).toBe(
      'emailAddress=zoe@example.fr, CN=Zoé Dupont-Élan, GN=Zoé, SN=Dupont-Élan, O=Aube SA, STREET=22 rue de Bretagne, postalCode=14000, L=Caen, C=FR',
    );
    expect(subjectAltNames).toEqual([{ type: 'rfc822Name', value: 'zoe@example.fr' }]);
  });

  it('names the address alone where nothing else was verified', () => {
    const { subject } = requestContent('mail-simple-1y', composition);
    expect(subject.map(({ value }) => value)).toEqual(['zoe@example.fr', 'zoe@example.fr']);
  });
});
