import { fromBase64 } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { classify, isPrivateKey } from '#core/pki/classify.ts';

/**
 * Private keys never come here; one that does, by mistake and in any field, is not kept. PEM is told by its header,
 * bare base64 by what it decodes to.
 * @throws Refusal `csr.privateKeyInstead`
 */
export function refusePrivateKeys(value: unknown): void {
  if (typeof value === 'string') {
    if (holdsPrivateKey(value)) throw new Refusal('csr.privateKeyInstead');
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) refusePrivateKeys(member);
  }
}

/** The shortest private key in DER, Ed25519's, has 48 octets: 64 characters. */
const shortest = 64;

function holdsPrivateKey(text: string): boolean {
  if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/i.test(text)) return true;
  if (text.length < shortest) return false;
  for (const [candidate] of text.matchAll(/[A-Za-z0-9+/][A-Za-z0-9+/\s]{62,}=*/g)) {
    const der = fromBase64(candidate);
    // SEQUENCE: everything else that is base64 is not worth a closer look.
    if (der?.[0] === 0x30 && isPrivateKeyDer(der)) return true;
  }
  return false;
}

function isPrivateKeyDer(der: Parameters<typeof classify>[0]): boolean {
  try {
    return isPrivateKey(classify(der));
  } catch {
    return false;
  }
}
