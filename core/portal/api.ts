import type { CommandName, CommandResult } from '../commands/catalogue.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';
import type {
  AccountSummary,
  HolderView,
  MailSummary,
  MailView,
  OrderSummary,
  OrderView,
  OrganisationView,
  Page,
  SessionView,
} from './views.ts';

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

/** Header by which a client tells the version it was built from; an incompatible one gets `command.clientTooOld`. */
export const clientVersionHeader = 'x-paraphe-client';
/** Raised when commands or views change in a way that older clients cannot follow. */
export const protocolVersion = 1;

/** Where things are read: `GET` answers with the type beside the path. Every path is below the portal's origin. */
export interface Readings {
  '/api/session': SessionView;
  '/api/invitation': HolderView;
  '/api/organisations': readonly OrganisationView[];
  /** Query: `state`, `search`, `offset`, `limit` (≤ 200). Users see their account, operators all of them. */
  '/api/orders': Page<OrderSummary>;
  '/api/orders/:reference': OrderView;
  '/api/office/accounts': readonly AccountSummary[];
  '/api/office/mails': readonly MailSummary[];
  /** With `.eml` added: the message itself. */
  '/api/office/mails/:mailId': MailView;
}

/** Paths of the PWA that mails point at; the one-time secret stands in the fragment, which no server log sees. */
export const invitationPath = '/invitation';
export const passwordPath = '/password';
