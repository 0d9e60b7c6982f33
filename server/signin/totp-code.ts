import { Secret, TOTP } from 'otpauth';

const issuer = 'Paraphe';
const period = 30;
const digits = 6;

/** 160 bits, as RFC 4226 §4 (R6) recommends. */
export const totpSecretLength = 20;

/** What apps take, as a QR code or by hand. */
export function describeTotp(
  secret: Uint8Array,
  login: string,
): { readonly secret: string; readonly uri: string } {
  const totp = generator(secret, login);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * Which step of 30 s a code belongs to: the present one, or the one before or after it for clocks that differ
 * (RFC 6238 §5.2); undefined when to none of them.
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = generator(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

export const isTotpCode = (text: string): boolean => /^\d{6}$/.test(text);

function generator(secret: Uint8Array, label = ''): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({ issuer, label, secret: new Secret({ buffer }), algorithm: 'SHA1', digits, period });
}
