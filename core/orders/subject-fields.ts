import type { SubjectField } from './composition.ts';

/** The fields of a composition in the order in which forms show them; apart from the schema, which no reader needs. */
export const subjectFields = [
  'emailAddress',
  'givenName',
  'surname',
  'organizationName',
  'registrationNumber',
  'streetAddress',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
  'countryName',
] as const satisfies readonly SubjectField[];
