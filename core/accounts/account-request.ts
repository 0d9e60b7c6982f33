import * as v from 'valibot';
import { language, line, mail, name } from '../commands/fields.ts';
import { organisationIdentitySchema } from './organisation-identity.ts';
import { plans } from './rights.ts';
import { signInModes } from './sign-in-mode.ts';

/** Whether it orders for others or for itself (T 2.3). */
export const organisationTypes = ['company', 'provider'] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export const contactPersonSchema = v.object({
  name,
  position: v.optional(line(128), ''),
  mail,
  phone: v.optional(line(40), ''),
});
export type ContactPerson = v.InferOutput<typeof contactPersonSchema>;

/** What somebody tells who asks for an account (ACC-1). */
export const accountRequestSchema = v.object({
  organisation: organisationIdentitySchema,
  /** Becomes the superUser. */
  administrative: contactPersonSchema,
  /** Absent: the same person. */
  technical: v.optional(contactPersonSchema),
  organisationType: v.picklist(organisationTypes),
  plan: v.picklist(plans),
  signInMode: v.picklist(signInModes),
  language,
  termsAccepted: v.literal(true),
});

export type AccountRequest = v.InferOutput<typeof accountRequestSchema>;
