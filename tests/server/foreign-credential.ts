import { X509Certificate } from 'node:crypto';
import { generateKeyPair } from '../../core/keys/generate.ts';
import { readCertificate } from '../../core/pki/certificate.ts';
import { issueCertificate } from '../../core/pki/issue/issue-certificate.ts';
import { readName } from '../../core/pki/name.ts';
import { toPem } from '../../core/pki/pem.ts';
import { webCryptoSigner } from '../../core/pki/signer.ts';
import { certificateProfiles } from '../../core/policy/certificate-profiles.ts';
import { systemPlatform } from '../../server/platform.ts';

/** A certificate with the same names, dates and number as one of ours, signed by an authority that only calls itself so. */
export async function foreignCredential(
  pem: string,
): Promise<{ readonly key: string; readonly pem: string }> {
  const { crypto } = systemPlatform;
  const ours = readCertificate(new Uint8Array(new X509Certificate(pem).raw));
  const authority = await generateKeyPair(crypto, 'P-256');
  const own = await generateKeyPair(crypto, 'P-256');
  const signer = webCryptoSigner({ crypto, privateKey: authority.privateKey, kind: 'P-256' });
  const base = { crypto, signer, notBefore: ours.notBefore, notAfter: ours.notAfter };
  const issuer = await issueCertificate({
    ...base,
    profile: certificateProfiles.root,
    issuer: undefined,
    subject: readName(ours.issuer).flat(),
    spki: authority.spki,
    serialNumber: ours.serialNumber,
  });
  const der = await issueCertificate({
    ...base,
    profile: certificateProfiles['tls-client'],
    issuer: readCertificate(issuer),
    subject: readName(ours.subject).flat(),
    spki: own.spki,
    serialNumber: ours.serialNumber,
    urls: { crl: 'http://elsewhere.example/a.crl', caIssuers: 'http://elsewhere.example/a.cer' },
  });
  return { key: toPem('PRIVATE KEY', own.pkcs8), pem: toPem('CERTIFICATE', der) };
}
