import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { makeIntermediate, makeKeys, makeRoot, testUrls } from '#core/pki/issue/test-authority.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
import { smimeProfiles } from '#core/policy/smime-profiles.ts';

type MakePkcs12 = (crypto: Crypto, password: string) => Promise<void>;
let prepared: Promise<MakePkcs12> | undefined;

/** Prepares once a holder's key with its chain of three certificates, and gives what makes the file of them. */
export function pkcs12OfThree(): Promise<MakePkcs12> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<MakePkcs12> {
  const root = await makeRoot('RSA-4096');
  const issuing = await makeIntermediate(root);
  const keys = await makeKeys('RSA-2048');
  const mail = 'zoe@example.com';
  const leaf = await issueCertificate({
    crypto,
    profile: smimeProfiles['smime-mailbox-strict'],
    issuer: issuing.certificate,
    signer: issuing.signer,
    subject: [{ type: attributeType.emailAddress, value: mail }],
    spki: keys.spki,
    subjectAltNames: [{ type: 'rfc822Name', value: mail }],
    serialNumber: randomSerialNumber(crypto),
    notBefore: new Date('2026-11-01T00:00:00Z'),
    notAfter: new Date('2027-10-31T23:59:59Z'),
    urls: testUrls,
  });
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.pair.privateKey));
  const certificates = [leaf, issuing.certificate.der, root.certificate.der];
  return async (timed, password) => {
    await makePkcs12({
      crypto: timed,
      privateKey,
      certificates,
      password,
      friendlyName: 'Zoé',
      format: 'modern',
    });
  };
}
