import type { ErrorCode } from '../errors/catalogue.ts';
import { Refusal } from '../errors/refusal.ts';

/** What browsers say by the name of an error (WebAuthn Level 3 §5.1.3, §5.1.4). */
const codes: Readonly<Record<string, ErrorCode>> = {
  // The same for a no, a time-out and a missing authenticator, so that sites learn nothing.
  NotAllowedError: 'passkey.cancelled',
  AbortError: 'passkey.cancelled',
  InvalidStateError: 'passkey.alreadyAdded',
  ConstraintError: 'passkey.unsupported',
  NotSupportedError: 'passkey.unsupported',
  SecurityError: 'passkey.unsupported',
  UnknownError: 'passkey.unsupported',
};

/** Why the browser made or gave no passkey; what is no such reason is given back. */
export function passkeyRefusal(error: unknown): unknown {
  const code = error instanceof Error ? codes[error.name] : undefined;
  return code === undefined ? error : new Refusal(code, {}, { cause: error });
}
