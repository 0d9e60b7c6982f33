import { toHex } from '#core/bytes.ts';
import type { RevocationReason } from '#core/orders/order.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { toPem } from '#core/pki/pem.ts';
import { signatureHash } from '#core/pki/signature.ts';
import { type Product, products } from '#core/policy/products.ts';
import { certificateHosts } from '#core/sites/certificate-hosts.ts';
import type { Running } from '../commands/handler.ts';
import { signDueLists } from '../crl/sign-lists.ts';
import type { OpenDatabase } from '../database/database.ts';
import { makeResponders, type Responders } from '../ocsp/responders.ts';
import type { CertificateRecord, OrderRecord } from '../orders/order-record.ts';
import type { Platform } from '../platform.ts';
import { type Authority, authorityOf } from './authority.ts';
import type { Connector, IssuanceQuestion } from './connector.ts';
import { namesInCertificate } from './names-in-certificate.ts';
import { validity } from './validity.ts';

/** Everything certificates need: asking for them, revoking them, saying which are revoked. */
export interface Issuance {
  readonly authorities: readonly Authority[];
  readonly responders: Responders;
  /** @throws Error when it is called for an order that is not ready: see the function that signs */
  readonly issue: (running: Running, order: OrderRecord) => Promise<{ readonly serialNumber: string }>;
  readonly revoke: (
    running: Running,
    revocation: {
      readonly order: OrderRecord;
      readonly certificate: CertificateRecord;
      readonly reason: RevocationReason;
    },
  ) => Promise<void>;
  /** PEM of the issuing authority first, of the root last. */
  readonly chain: (authorityId: string) => readonly string[];
  /** Signs every list that revocations or the calendar ask for. */
  readonly signRevocationLists: () => Promise<void>;
  /** For the clock: lists and responders before they run out. */
  readonly renewWhatIsDue: () => Promise<void>;
}

/** The authorities whose certificates name a responder. */
const answering = ['mail', 'sign-in'] as const;

export function makeIssuance({
  platform,
  database,
  authorities,
  connector,
  secret,
}: {
  readonly platform: Platform;
  readonly database: OpenDatabase;
  readonly authorities: readonly Authority[];
  readonly connector: Connector;
  readonly secret: string;
}): Issuance {
  const db = database.tables;
  const mail = authorityOf(authorities, 'mail');
  const responders = makeResponders({ db, platform, secret });
  const chains = new Map(authorities.map((authority) => [authority.authorityId, chainOf(authority)]));
  const signRevocationLists = (): Promise<void> => signDueLists({ db, platform, authorities });
  return {
    authorities,
    responders,
    issue: (running, order) => issue({ running, order, database, connector, authority: mail }),
    revoke: (running, revocation) => revoke(running, revocation, connector),
    chain: (authorityId) => chains.get(authorityId) ?? [],
    signRevocationLists,
    renewWhatIsDue: async () => {
      await signRevocationLists();
      for (const name of answering) await responders.renew(authorityOf(authorities, name));
    },
  };
}

function chainOf(authority: Authority): readonly string[] {
  const own = toPem('CERTIFICATE', authority.certificate.der);
  return authority.issuer === undefined ? [own] : [own, ...chainOf(authority.issuer)];
}

interface Issuing {
  readonly running: Running;
  readonly order: OrderRecord;
  readonly database: OpenDatabase;
  readonly connector: Connector;
  readonly authority: Authority;
}

async function issue(issuing: Issuing): Promise<{ readonly serialNumber: string }> {
  const { running, order, connector } = issuing;
  const question = await writeQuestion(issuing);
  const answer = await connector.request(running.transaction, question);
  if (answer.state !== 'issued' || order.request === undefined) {
    throw new Error(`${connector.name} did not issue at once`);
  }
  const certificate = readCertificate(new Uint8Array(answer.der));
  await running.transaction
    .insertInto('certificates')
    .values({
      certificate_id: running.portal.platform.newId(),
      account_id: order.accountId,
      order_id: order.orderId,
      issuance_request_id: question.issuanceRequestId,
      authority_id: question.authorityId,
      serial_number: question.serialNumber,
      der: answer.der,
      not_before: question.notBefore,
      not_after: question.notAfter,
      spki_sha256: order.request.spkiSha256,
      issued_at: running.now,
      revocation_reason: null,
      accept_by: acceptBy(running.now, products[order.product]),
      signature_hash: signatureHash(certificate.signatureAlgorithm) ?? '',
      subject_alt_names: namesInCertificate(certificate),
      hosts: [...certificateHosts(certificate)],
      version: await running.version(order.accountId),
    })
    .execute();
  return { serialNumber: question.serialNumber };
}

const day = 86_400_000;

function acceptBy(now: Date, { acceptanceDays }: Product): Date | null {
  return acceptanceDays === undefined ? null : new Date(now.getTime() + acceptanceDays * day);
}

/**
 * Written and committed on a connection of its own, before the authority is asked: whatever becomes of the command, the
 * next one asks the same question again instead of a new one.
 */
async function writeQuestion({
  running,
  order,
  database,
  connector,
  authority,
}: Issuing): Promise<IssuanceQuestion> {
  const { platform } = running.portal;
  if (order.request === undefined) throw new Error('there is no request to issue for');
  const { notBefore, notAfter } = validity(running.now, products[order.product].days);
  const written = await database.apart
    .insertInto('issuance_requests')
    .values({
      issuance_request_id: platform.newId(),
      account_id: order.accountId,
      request_id: order.request.requestId,
      order_id: order.orderId,
      connector: connector.name,
      authority_id: authority.authorityId,
      serial_number: toHex(randomSerialNumber(platform.crypto)),
      not_before: notBefore,
      not_after: notAfter,
      written_at: running.now,
    })
    // The row that is there already is what counts; an update that changes nothing is how to get it back at once.
    .onConflict((conflict) =>
      conflict.column('request_id').doUpdateSet(({ ref }) => ({ request_id: ref('excluded.request_id') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return {
    issuanceRequestId: written.issuance_request_id,
    orderId: written.order_id,
    requestId: written.request_id,
    authorityId: written.authority_id,
    serialNumber: written.serial_number,
    notBefore: written.not_before,
    notAfter: written.not_after,
  };
}

async function revoke(
  running: Running,
  {
    order,
    certificate,
    reason,
  }: {
    readonly order: OrderRecord;
    readonly certificate: CertificateRecord;
    readonly reason: RevocationReason;
  },
  connector: Connector,
): Promise<void> {
  const { authorityId, serialNumber } = certificate;
  await running.transaction
    .updateTable('certificates')
    .set({
      revoked_at: running.now,
      revocation_reason: reason,
      version: await running.version(order.accountId),
    })
    .where('authority_id', '=', authorityId)
    .where('serial_number', '=', serialNumber)
    .execute();
  await connector.revoke({ authorityId, serialNumber, reason });
  running.afterCommit(running.portal.jobs.revocationsWait);
}
