import { authorityProfiles } from './authority-profiles.ts';
import type { CertificateProfile } from './certificate-profile.ts';
import { smimeProfiles } from './smime-profiles.ts';

/** Every profile the built-in authority signs, by its id. */
export const certificateProfiles = { ...authorityProfiles, ...smimeProfiles } as const satisfies Readonly<
  Record<string, CertificateProfile>
>;

export type ProfileId = keyof typeof certificateProfiles;
