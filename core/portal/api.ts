import type { CommandName, CommandResult } from '../commands/catalogue.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';

/** Answer to `POST /api/commands` with `{id, name, args}`: the id makes a repeated request harmless (the stored outcome). */
export interface CommandDone<Name extends CommandName = CommandName> {
  readonly result: CommandResult<Name>;
}

/** Body of every answer that is not 2xx. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;
}

/**
 * Holders prove themselves with `Authorization: Invitation <43 characters of base64url>`, users and operators with
 * the session cookie; a request that carries the header ignores the cookie.
 */
export const invitationScheme = 'Invitation';

/** The extension proves itself with `Authorization: Extension <43 characters of base64url>`, and never by a cookie. */
export const extensionScheme = 'Extension';

/** Programs prove themselves with `Authorization: Bearer par_<43 characters of base64url>` (ADM-2). */
export const apiScheme = 'Bearer';

/** A person proves to be the one whom personal data is about with `Authorization: PersonalData <43 characters of base64url>`. */
export const personalDataScheme = 'PersonalData';

/** Header by which a client tells the version it was built from; an incompatible one gets `command.clientTooOld`. */
export const clientVersionHeader = 'x-paraphe-client';
/**
 * Set to `1` on what a page or a service worker asks by itself: it does not count as a use of the session, which would
 * never rest otherwise.
 */
export const unattendedHeader = 'x-paraphe-unattended';
/** Raised when commands or views change in a way that older clients cannot follow. */
export const protocolVersion = 2;

/** Answers in octets of their own form, compressed in their parts: nothing on the way compresses them once more. */
export const octetsType = 'application/vnd.paraphe';

/** Paths of the PWA that mails point at; the one-time secret stands in the fragment, which no server log sees. */
export const invitationPath = '/invitation';
export const passwordPath = '/password';
/** Shows the code by which the extension signs in. */
export const pairPath = '/pair';
export const signInPath = '/sign-in';
/** Where one comes back in: by a new password, or by ending the block and keeping the password. */
export const recoveryPath = '/unblock';
/** Where one makes the certificate to sign in with. */
export const certificateAccessPath = '/certificate-access';
/** Where one sees the data that is held about oneself, and asks for the link to it. */
export const personalDataPath = '/personal-data';
export const openAccountPath = '/open-account';
