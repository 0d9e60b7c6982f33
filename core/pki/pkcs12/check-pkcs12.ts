import { type Bytes, equalBytes } from '../../bytes.ts';
import type { Pkcs12Content } from './make-pkcs12.ts';
import { openPkcs12 } from './open-pkcs12.ts';

/**
 * Opens a PKCS#12 that was just made and compares it with what went in. No file is offered before this.
 * @throws Error when it is not the same: a fault of ours, since nobody else has touched the file
 */
export async function checkPkcs12({
  crypto,
  file,
  password,
  privateKey,
  certificates,
}: Pkcs12Content & {
  readonly crypto: Crypto;
  readonly file: Bytes;
  readonly password: string;
}): Promise<void> {
  const opened = await openPkcs12({ crypto, file, password });
  const [key, ...otherKeys] = opened.keys;
  const sameKey = key !== undefined && otherKeys.length === 0 && equalBytes(key.pkcs8, privateKey);
  for (const { pkcs8 } of opened.keys) pkcs8.fill(0);
  if (!sameKey) throw new Error('the PKCS#12 does not give back its key');
  const sameCertificates =
    opened.certificates.length === certificates.length &&
    opened.certificates.every(({ der }, index) => equalBytes(der, certificates[index] as Bytes));
  if (!sameCertificates) throw new Error('the PKCS#12 does not give back its certificates');
}
