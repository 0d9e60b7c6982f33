/**
 * What an account asks of all its users (T 2.5, 7.1): a password, which each may strengthen by a second factor or
 * replace by passkeys; a password and a second factor; or a client certificate. Passkeys go with the first only.
 */
export const signInModes = ['password', 'totp', 'certificate'] as const;
export type SignInMode = (typeof signInModes)[number];

/** How a session was begun: by a password, by that and a code, by a passkey, by a certificate. */
export const signInWays = ['password', 'totp', 'passkey', 'certificate'] as const;
export type SignInWay = (typeof signInWays)[number];

/** What the rule depends on besides. */
export interface SecondFactor {
  /** Whether the person has confirmed a second factor. */
  readonly hasTotp: boolean;
}

/**
 * Whether somebody may sign in so to an account of that mode. Every way in asks for as much as any other (ASVS 5.0
 * §6.3.4): who has a second factor comes in with it and not around it. Where one is imposed, who has none yet comes in
 * by the password, and can do nothing but enrol. A certificate may be tried before it is imposed.
 */
export function mayUse(mode: SignInMode, way: SignInWay, { hasTotp }: SecondFactor): boolean {
  if (mode === 'certificate') return way === 'certificate';
  if (hasTotp) return way === 'totp';
  if (mode === 'totp') return way === 'password';
  return way !== 'totp';
}
