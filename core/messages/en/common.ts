import type { Plan } from '../../accounts/rights.ts';
import type { SubjectField } from '../../orders/composition.ts';
import type { KeyKind } from '../../pki/public-key.ts';
import type { ProductCode } from '../../policy/products.ts';
import type { Language } from '../message.ts';

/** Words that several screens share: buttons, and the names of the domain's own values. */
export const common = {
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    hidePassword: 'Hide',
    remove: 'Remove',
    retry: 'Try again',
    save: 'Save',
    showPassword: 'Show',
  },
  optional: 'optional',
  password: 'Password',
  loading: 'Loading…',
  clearFilter: 'Clear the filters',
  sortBy: (column: string) => `Sort by ${column}`,
  rows: (shown: string, total: string) => `${shown} of ${total}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  fileDrop: {
    drop: 'Drop it here, or',
    choose: 'choose a file',
    chooseMany: 'choose files',
    paste: 'or paste the text',
    pasteHint: 'Everything from BEGIN to END.',
  },
  notice: { info: 'Information', success: 'Done', warning: 'Attention', error: 'Problem' },
  expiry: {
    today: 'Today',
    left: (duration: string) => `${duration} left`,
    since: (duration: string) => `expired ${duration} ago`,
    starts: (date: string) => `valid from ${date}`,
    revoked: (date: string) => `revoked on ${date}`,
    described: (from: string, to: string, now: string) => `Valid from ${from} to ${to}: ${now}`,
  },
  faults: {
    missing: 'Fill this in.',
    tooLong: 'This is too long.',
    wrong: 'Check what stands here.',
    wrongly: {
      emailAddress: 'This is not an email address that a certificate can hold: name@example.com.',
      mail: 'This is not an email address: name@example.com.',
      countryName: 'Choose a country.',
      registrationNumber: 'Letters, digits, hyphens: nothing else.',
      login: 'At least two characters: letters without accents, digits and . _ @ + -',
    },
  },
  step: { done: 'done', current: 'in progress', todo: 'to come' },
  languages: { en: 'English', fr: 'French' } satisfies Record<Language, string>,
  fields: {
    emailAddress: 'Email address',
    givenName: 'First name',
    surname: 'Last name',
    organizationName: 'Organisation',
    registrationNumber: 'Registration number',
    streetAddress: 'Street address',
    postalCode: 'Postal code',
    localityName: 'City',
    stateOrProvinceName: 'State or province',
    countryName: 'Country',
  } satisfies Record<SubjectField, string>,
  products: {
    'mail-professional-1y': {
      name: 'Professional email, 1 year',
      description: 'Signs and encrypts email in the name of a person and their organisation.',
    },
    'mail-professional-2y': {
      name: 'Professional email, 2 years',
      description: 'The same certificate, renewed half as often.',
    },
    'mail-accepted-1y': {
      name: 'Professional email to be accepted, 1 year',
      description:
        'Its authority wants each certificate accepted within 30 days of its delivery, and revokes it otherwise.',
    },
    'mail-simple-1y': {
      name: 'Simple email, 1 year',
      description: 'Signs and encrypts email for one address; it names neither person nor organisation.',
    },
  } satisfies Record<ProductCode, { readonly name: string; readonly description: string }>,
  keyKinds: {
    'RSA-2048': 'RSA 2048',
    'RSA-3072': 'RSA 3072',
    'RSA-4096': 'RSA 4096',
    'P-256': 'Elliptic curve P-256',
    'P-384': 'Elliptic curve P-384',
    'P-521': 'Elliptic curve P-521',
    Ed25519: 'Ed25519',
  } satisfies Record<KeyKind, string>,
  plans: {
    wholesale: 'Wholesale',
    prepaid: 'Prepaid account',
    rebate: 'Rebate',
    monthly: 'Monthly payment',
  } satisfies Record<Plan, string>,
};
