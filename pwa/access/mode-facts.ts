import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import type { Portal } from '../portal/client.ts';

/** The account's mode, and what its superUser has of what the others ask for. */
export interface ModeFacts {
  readonly mode: SignInMode;
  readonly hasTotp: boolean;
  readonly certificates: readonly Pick<SignInCertificateView, 'notAfter' | 'notBefore' | 'revokedAt'>[];
}

export async function readModeFacts(portal: Portal, signal: AbortSignal): Promise<ModeFacts> {
  const [{ signInMode, totp }, certificates] = await Promise.all([
    portal.read('/api/me', { signal }),
    portal.read('/api/me/sign-in-certificates', { signal }),
  ]);
  return { mode: signInMode, hasTotp: totp.on, certificates };
}

/** What the superUser must have before they may ask it of everyone, and has not; the portal checks the same. */
export function ownFirst(
  { mode, hasTotp, certificates }: ModeFacts,
  wanted: SignInMode,
  now: Date,
): 'certificate' | 'totp' | undefined {
  if (wanted === mode || wanted === 'password') return undefined;
  if (wanted === 'totp') return hasTotp ? undefined : 'totp';
  const at = now.toISOString();
  const valid = certificates.some(
    ({ notBefore, notAfter, revokedAt }) => revokedAt === undefined && notBefore <= at && at < notAfter,
  );
  return valid ? undefined : 'certificate';
}
