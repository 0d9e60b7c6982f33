import { createPrivateKey, type KeyObject } from 'node:crypto';

/** Something that must never have left the holder's device, under a name that a failing test may print. */
interface Secret {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The key as the holder's password opens it; the values that make it private are the secrets. */
export function keySecrets(encryptedPem: string, password: string): readonly Secret[] {
  return privateValues(createPrivateKey({ key: encryptedPem, passphrase: password }));
}

function privateValues(key: KeyObject): readonly Secret[] {
  const jwk = key.export({ format: 'jwk' });
  return (['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).flatMap((name) => {
    const value = jwk[name];
    return typeof value === 'string'
      ? [{ name: `private value ${name}`, bytes: Buffer.from(value, 'base64url') }]
      : [];
  });
}

export function passwordSecret(password: string): Secret {
  return { name: 'password', bytes: Buffer.from(password, 'utf8') };
}

/**
 * Names of the secrets that stand somewhere in the bytes: raw, hexadecimal, base64 or base64url at any alignment,
 * percent-encoded, as JSON text or UTF-16, whole or any piece of 12 bytes.
 */
export function findSecrets(sent: Buffer, secrets: readonly Secret[]): readonly string[] {
  const text = sent.toString('latin1');
  const lower = text.toLowerCase();
  return secrets
    .filter(({ bytes }) => {
      const pieces = bytes.length <= 16 ? [bytes] : slices(bytes, 12);
      return pieces.some((piece) => standsIn(piece, text, lower));
    })
    .map(({ name }) => name);
}

function slices(bytes: Buffer, length: number): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0; start + length <= bytes.length; start += length)
    pieces.push(bytes.subarray(start, start + length));
  return pieces;
}

function standsIn(piece: Buffer, text: string, lower: string): boolean {
  if (text.includes(piece.toString('latin1')) || lower.includes(piece.toString('hex'))) return true;
  const words = piece.toString('utf8');
  const forms = [
    encodeURIComponent(words),
    JSON.stringify(words).slice(1, -1),
    Buffer.from(words, 'utf16le').toString('latin1'),
  ];
  if (forms.some((form) => form.length >= 8 && text.includes(form))) return true;
  return [0, 1, 2].some((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), piece]).toString('base64');
    // The first and last quartets mix with neighbouring bytes.
    const inner = encoded.slice(shift === 0 ? 0 : 4, encoded.length - 4);
    const url = inner.replaceAll('+', '-').replaceAll('/', '_');
    return inner.length >= 8 && (text.includes(inner) || text.includes(url));
  });
}
