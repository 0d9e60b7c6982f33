import { type Bytes, toHex } from '#core/bytes.ts';
import { issuerKeyOf, issuerKeys } from '#core/pki/ocsp/certificate-id.ts';
import { encodeOcspError, type OcspAnswer } from '#core/pki/ocsp/encode-response.ts';
import { readOcspRequest } from '#core/pki/ocsp/read-request.ts';
import { signOcspResponse } from '#core/pki/ocsp/sign-response.ts';
import type { Database } from '../database/database.ts';
import type { Authority } from '../issuance/authority.ts';
import type { Platform } from '../platform.ts';
import type { Responders } from './responders.ts';
import { statusLookup } from './status-lookup.ts';

export interface AnsweredRequest {
  readonly der: Bytes;
  /** How long the answer may be kept, in seconds; 0 for errors and for answers to a nonce. */
  readonly maxAge: number;
}

/** An answer is good for an hour; S/MIME BR §4.9.10 would let it be good for ten days. */
const lasts = 3_600_000;

/** Answers OCSP requests about one authority (RFC 6960, RFC 5019). */
export function ocspAnswerer({
  db,
  platform,
  responders,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly responders: Responders;
}): (authority: Authority, request: Bytes) => Promise<AnsweredRequest> {
  const lookUp = statusLookup(db);
  const keysOf = new Map<string, Promise<readonly string[]>>();
  const keys = (authority: Authority): Promise<readonly string[]> => {
    const known = keysOf.get(authority.authorityId) ?? issuerKeys(platform.crypto, authority.certificate);
    keysOf.set(authority.authorityId, known);
    return known;
  };
  return async (authority, der) => {
    const request = readOcspRequest(der);
    if (request === undefined) return { der: encodeOcspError('malformedRequest'), maxAge: 0 };
    const own = await keys(authority);
    const asked = request.certificateIds.map((id) => ({ id, key: issuerKeyOf(id) }));
    if (asked.some(({ key }) => key === undefined || !own.includes(key))) {
      return { der: encodeOcspError('unauthorized'), maxAge: 0 };
    }
    const now = platform.now();
    const answers = await Promise.all(
      asked.map(
        async ({ id }): Promise<OcspAnswer> => ({
          certificateId: id.der,
          status: await lookUp(authority.authorityId, toHex(id.serialNumber)),
          thisUpdate: now,
          nextUpdate: new Date(now.getTime() + lasts),
        }),
      ),
    );
    const responder = await responders.of(authority);
    const response = await signOcspResponse({ responder, producedAt: now, answers, nonce: request.nonce });
    return { der: response, maxAge: request.nonce === undefined ? lasts / 2000 : 0 };
  };
}
