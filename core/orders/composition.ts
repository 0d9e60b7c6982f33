import * as v from 'valibot';
import { normalizeMailbox } from './mailbox.ts';

/** Upper bounds of RFC 5280 appendix A.1, in characters. */
const bounds = {
  givenName: 64,
  surname: 64,
  organizationName: 64,
  registrationNumber: 50,
  streetAddress: 128,
  postalCode: 40,
  localityName: 128,
  stateOrProvinceName: 128,
} as const;

/** Control characters never belong to a name; accents, hyphens and apostrophes do. */
const line = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' ')),
    v.regex(/^\P{C}*$/u),
    v.maxLength(limit),
  );

const mailbox = v.pipe(
  v.string(),
  v.transform((text) => normalizeMailbox(text) ?? ''),
  v.nonEmpty(),
);

/**
 * What will stand in the certificate: the fields of the source's order form (T 5.1.2), with the registration number
 * from which organizationIdentifier is made. Empty text means absent.
 */
export const compositionSchema = v.object({
  emailAddress: mailbox,
  givenName: v.optional(line(bounds.givenName), ''),
  surname: v.optional(line(bounds.surname), ''),
  organizationName: v.optional(line(bounds.organizationName), ''),
  registrationNumber: v.optional(v.pipe(line(bounds.registrationNumber), v.regex(/^[\w-]*$/)), ''),
  streetAddress: v.optional(line(bounds.streetAddress), ''),
  postalCode: v.optional(line(bounds.postalCode), ''),
  localityName: v.optional(line(bounds.localityName), ''),
  stateOrProvinceName: v.optional(line(bounds.stateOrProvinceName), ''),
  countryName: v.optional(v.pipe(v.string(), v.toUpperCase(), v.regex(/^(?:[A-Z]{2})?$/)), ''),
});

export type Composition = v.InferOutput<typeof compositionSchema>;
export type SubjectField = keyof Composition;
