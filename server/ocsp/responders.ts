import type { Selectable } from 'kysely';
import { readCertificate } from '#core/pki/certificate.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { readName } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { type OcspResponder, ocspResponder } from '#core/pki/ocsp/sign-response.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { Authority } from '../issuance/authority.ts';
import { makeAuthorityKey, openAuthorityKey } from '../issuance/authority-keys.ts';
import { validity } from '../issuance/validity.ts';
import type { Platform } from '../platform.ts';

const day = 86_400_000;
/** Nobody asks whether a responder is revoked, so its certificate is short, and replaced at half its time. */
const lifetime = { days: 14, renewedBefore: 7 * day } as const;

/** The delegated responders that sign OCSP answers, so that no authority's key is needed for it. */
export interface Responders {
  readonly of: (authority: Authority) => Promise<OcspResponder>;
  /** Makes the next one in time. */
  readonly renew: (authority: Authority) => Promise<void>;
}

export function makeResponders(options: {
  readonly db: Database;
  readonly platform: Platform;
  readonly secret: string;
}): Responders {
  const ready = new Map<string, Ready>();
  const opening = new Map<string, Promise<Ready>>();
  const openNewest = async (authority: Authority): Promise<Ready> => {
    const row = (await newest(options, authority)) ?? (await make(options, authority));
    const known = ready.get(authority.authorityId);
    if (known?.responderId === row.responder_id) return known;
    const responder = await open(options, row);
    const opened = { responderId: row.responder_id, notAfter: row.not_after, responder };
    ready.set(authority.authorityId, opened);
    return opened;
  };
  return {
    of: async (authority) => {
      const { authorityId } = authority;
      const known = ready.get(authorityId);
      const left = (known?.notAfter.getTime() ?? 0) - options.platform.now().getTime();
      if (known !== undefined && left > lifetime.renewedBefore / 2) return known.responder;
      // A key takes 600,000 rounds to open: a crowd that asks meanwhile waits for the same one.
      const pending =
        opening.get(authorityId) ?? openNewest(authority).finally(() => opening.delete(authorityId));
      opening.set(authorityId, pending);
      return (await pending).responder;
    },
    renew: async (authority) => {
      const row = await newest(options, authority);
      const left = (row?.not_after.getTime() ?? 0) - options.platform.now().getTime();
      if (left > lifetime.renewedBefore) return;
      await make(options, authority);
      ready.delete(authority.authorityId);
    },
  };
}

interface Ready {
  readonly responderId: string;
  readonly notAfter: Date;
  readonly responder: OcspResponder;
}

type Row = Selectable<Tables['responders']>;

/** @returns undefined also when the newest has run out, as after a long time away */
function newest(
  { db, platform }: { readonly db: Database; readonly platform: Platform },
  { authorityId }: Authority,
): Promise<Row | undefined> {
  return db
    .selectFrom('responders')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('not_after', '>', platform.now())
    .orderBy('not_after', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function open(
  { platform, secret }: { readonly platform: Platform; readonly secret: string },
  row: Row,
): Promise<OcspResponder> {
  const { crypto } = platform;
  const certificate = readCertificate(new Uint8Array(row.certificate));
  const sealed = { spki: certificate.spki, privateKey: row.private_key };
  const signer = await openAuthorityKey({ crypto, secret, sealed });
  return ocspResponder({ crypto, certificate, signer, isDelegate: true });
}

async function make(
  { db, platform, secret }: { readonly db: Database; readonly platform: Platform; readonly secret: string },
  authority: Authority,
): Promise<Row> {
  const { crypto } = platform;
  const key = await makeAuthorityKey({ crypto, secret, curve: 'P-256' });
  const dates = validity(platform.now(), lifetime.days);
  const subject = readName(authority.certificate.subject)
    .flat()
    .map((attribute) =>
      attribute.type === attributeType.commonName
        ? { ...attribute, value: `${attribute.value} OCSP` }
        : attribute,
    );
  const certificate = await issueCertificate({
    crypto,
    profile: certificateProfiles['ocsp-responder'],
    issuer: authority.certificate,
    signer: await authority.signer(),
    subject,
    spki: key.spki,
    serialNumber: randomSerialNumber(crypto),
    ...dates,
  });
  return db
    .insertInto('responders')
    .values({
      responder_id: platform.newId(),
      account_id: authority.accountId,
      authority_id: authority.authorityId,
      certificate,
      private_key: key.privateKey,
      not_after: dates.notAfter,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
