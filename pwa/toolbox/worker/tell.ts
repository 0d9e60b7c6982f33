import { Refusal } from '#core/errors/refusal.ts';
import { verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { readCrl } from '#core/pki/crl/read-crl.ts';
import { keyFingerprint } from '#core/pki/match.ts';
import { describeName } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { publicKeyOf } from '#core/pki/private-key.ts';
import { describeKey, readPublicKey, spkiFingerprint } from '#core/pki/public-key.ts';
import type { Recognised } from '#core/pki/recognise.ts';
import type { ToldObject, ToldRefusal, ToldRequest } from '../protocol.ts';
import type { Held } from './held.ts';
import { nameLine, signatureName, tellName } from './names.ts';
import { tellCertificate } from './tell-certificate.ts';

const toldRefusal = ({ code, detail }: Refusal): ToldRefusal => ({ code, detail });

/** All that may be known of a held object outside of the Worker. */
export async function tell(held: Held): Promise<ToldObject> {
  try {
    return await tellObject(held);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id: held.id, source: held.source, type: 'unreadable', refusal: toldRefusal(error) };
  }
}

async function tellObject({ id, source, object, friendlyName, inClear }: Held): Promise<ToldObject> {
  const common = { id, source };
  switch (object.type) {
    case 'certificate':
      return { ...common, ...(await tellCertificate(object.certificate)), friendlyName };
    case 'certificationRequest':
      return { ...common, ...(await tellRequest(object.request)) };
    case 'privateKey': {
      const spki = await publicKeyOf(crypto, object.pkcs8);
      const spkiSha256 = await spkiFingerprint(crypto, spki);
      const key = describeKey(readPublicKey(spki));
      return { ...common, type: 'privateKey', key, spkiSha256, inClear: inClear ?? false, friendlyName };
    }
    case 'publicKey': {
      const spkiSha256 = (await keyFingerprint(crypto, object)) ?? '';
      return { ...common, type: 'publicKey', key: describeKey(object.publicKey), spkiSha256 };
    }
    case 'certificateList': {
      const list = readCrl(object.der);
      return {
        ...common,
        type: 'certificateList',
        issuer: nameLine(list.issuer),
        thisUpdate: list.thisUpdate.toISOString(),
        nextUpdate: list.nextUpdate?.toISOString(),
        entries: list.entries.size,
      };
    }
    case 'encryptedPrivateKey':
    case 'pkcs12':
      return { ...common, type: object.type };
    case 'unreadable':
      return { ...common, type: 'unreadable', refusal: toldRefusal(object.refusal) };
  }
}

async function tellRequest(
  request: Extract<Recognised, { type: 'certificationRequest' }>['request'],
): Promise<Omit<ToldRequest, 'id' | 'source'>> {
  const names = request.subjectAltNames.map(tellName);
  const subject = describeName(request.subject);
  const called = request.subject.flat().findLast(({ type }) => type === attributeType.commonName)?.value;
  return {
    type: 'certificationRequest',
    name: called || names[0]?.value || subject,
    subject,
    key: describeKey(request.publicKey),
    spkiSha256: await spkiFingerprint(crypto, request.spki),
    signature: signatureName(request.signatureAlgorithm.oid),
    names,
    refusal: await verifyCertificationRequest(crypto, request).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof Refusal) return toldRefusal(error);
        throw error;
      },
    ),
  };
}
