import type { Transaction } from 'kysely';
import { fromHex } from '#core/bytes.ts';
import { readCertificationRequest, verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import { products } from '#core/policy/products.ts';
import type { Tables } from '../database/tables.ts';
import type { Authority } from './authority.ts';
import { authorityUrls } from './authority-urls.ts';
import { certificateSubject } from './certificate-subject.ts';
import type { Connector, IssuanceQuestion } from './connector.ts';
import { refuseCompromisedKey } from './refuse-compromised-key.ts';

/** The portal's own authority: it answers at once. */
export function builtInConnector({
  crypto,
  authorities,
  origin,
}: {
  readonly crypto: Crypto;
  readonly authorities: readonly Authority[];
  readonly origin: string;
}): Connector {
  const request: Connector['request'] = async (transaction, question) => {
    const authority = authorities.find(({ authorityId }) => authorityId === question.authorityId);
    if (authority === undefined) throw new Error('the question is for an authority that is not ours');
    return {
      state: 'issued',
      der: await signCertificate({ crypto, transaction, question, authority, origin }),
    };
  };
  // Its list and its OCSP answers are made from our own tables.
  return { name: 'built-in', request, poll: request, revoke: async () => undefined };
}

/**
 * Signs one certificate. The rule that nothing is signed without an accepted request and every control done is checked
 * here, on what the database says, whoever calls.
 * @throws Error when the rule is broken: a fault, since every way here has checked it before
 * @throws Refusal `csr.compromisedKey` when the key was reported since its request was accepted
 */
async function signCertificate({
  crypto,
  transaction,
  question,
  authority,
  origin,
}: {
  readonly crypto: Crypto;
  readonly transaction: Transaction<Tables>;
  readonly question: IssuanceQuestion;
  readonly authority: Authority;
  readonly origin: string;
}) {
  const { der, product, composition } = await readyRequest(transaction, question);
  const request = readCertificationRequest(new Uint8Array(der));
  await verifyCertificationRequest(crypto, request);
  const { validation, generation } = products[product];
  return issueCertificate({
    crypto,
    profile: certificateProfiles[`smime-${validation}-${generation}`],
    issuer: authority.certificate,
    signer: await authority.signer(),
    ...certificateSubject(product, composition),
    spki: request.spki,
    serialNumber: fromHex(question.serialNumber),
    notBefore: question.notBefore,
    notAfter: question.notAfter,
    urls: authorityUrls(origin, authority.name),
  });
}

async function readyRequest(transaction: Transaction<Tables>, { orderId, requestId }: IssuanceQuestion) {
  const found = await transaction
    .selectFrom('certification_requests as request')
    .innerJoin('orders', 'orders.order_id', 'request.order_id')
    .innerJoin('invitations', 'invitations.order_id', 'request.order_id')
    .select([
      'request.der',
      'spki_sha256',
      'product',
      'composition',
      'refused_at',
      'accepted_at',
      'cancelled_at',
    ])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('controls')
          .select('control')
          .whereRef('controls.order_id', '=', 'request.order_id')
          .where('outcome', 'not in', ['ok', 'notRequired']),
      ).as('is_waiting'),
      exists(
        selectFrom('certificates')
          .select('certificate_id')
          .whereRef('certificates.order_id', '=', 'request.order_id'),
      ).as('is_issued'),
    ])
    .where('request.order_id', '=', orderId)
    .where('request.request_id', '=', requestId)
    .executeTakeFirst();
  if (found === undefined || found.accepted_at === null) {
    throw new Error('refused to sign: no accepted request');
  }
  if (found.is_waiting) throw new Error('refused to sign: controls are not done');
  if (found.refused_at !== null || found.cancelled_at !== null) {
    throw new Error('refused to sign: the order is over');
  }
  if (found.is_issued) throw new Error('refused to sign: issued already');
  await refuseCompromisedKey(transaction, found.spki_sha256);
  return found;
}
