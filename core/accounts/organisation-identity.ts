import * as v from 'valibot';
import { line } from '../commands/fields.ts';

const filled = (limit: number) => v.pipe(line(limit), v.nonEmpty());

/**
 * The head office of an organisation, of the lengths that its certificates could hold (core/orders/composition.ts).
 * Whether the numbers are right is told by check-account-request.ts, which is too large to come with every command.
 */
export const organisationIdentitySchema = v.object({
  organizationName: filled(64),
  countryName: v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/)),
  /** Of a French organisation its SIREN or SIRET. */
  registrationNumber: filled(50),
  /** Empty outside France. */
  nafCode: v.optional(line(10), ''),
  /** Empty when the organisation has none. */
  vatNumber: v.optional(line(30), ''),
  streetAddress: filled(128),
  postalCode: v.optional(line(40), ''),
  localityName: filled(128),
  stateOrProvinceName: v.optional(line(128), ''),
  phone: filled(40),
});

export type OrganisationIdentity = v.InferOutput<typeof organisationIdentitySchema>;
