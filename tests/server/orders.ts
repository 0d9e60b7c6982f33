import * as v from 'valibot';
import type { Actor, Holder, Operator, User } from '../../core/accounts/actor.ts';
import type { CommandInput, CommandName, CommandResult } from '../../core/commands/catalogue.ts';
import { type GeneratedKey, generateKeyPair } from '../../core/keys/generate.ts';
import { compositionSchema } from '../../core/orders/composition.ts';
import { controlNames } from '../../core/orders/order.ts';
import { requestContent } from '../../core/orders/request-content.ts';
import { makeCertificationRequest } from '../../core/pki/certification-request.ts';
import { toPem } from '../../core/pki/pem.ts';
import type { KeyKind } from '../../core/pki/public-key.ts';
import type { ProductCode } from '../../core/policy/products.ts';
import { execute } from '../../server/commands/executor.ts';
import { systemPlatform } from '../../server/platform.ts';
import type { Portal } from '../../server/portal.ts';
import { findHolder, makeInvitationLink } from '../../server/signin/invitation-links.ts';

export const composition = {
  emailAddress: 'zoe.lemaitre@aube.example',
  givenName: 'Zoé',
  surname: 'Lemaître-D’Arcy',
  organizationName: 'Aube Énergie SAS',
  registrationNumber: '552100554',
  streetAddress: '14 rue de la République',
  postalCode: '69002',
  localityName: 'Lyon',
  countryName: 'FR',
} as const;

/** Runs one command under a fresh id. */
export async function run<Name extends CommandName>(
  portal: Portal,
  actor: Actor,
  name: Name,
  args: CommandInput<Name>,
): Promise<CommandResult<Name>> {
  return (await execute(portal, { id: portal.platform.newId(), name, args, actor })).result;
}

/** @returns the reference */
export async function place(
  portal: Portal,
  user: User,
  args: Partial<CommandInput<'order.place@1'>> = {},
): Promise<string> {
  const { reference } = await run(portal, user, 'order.place@1', {
    product: 'mail-professional-1y',
    composition,
    language: 'fr',
    ...args,
  });
  return reference;
}

/** A new link of the order's invitation: its secret, and whom it makes. */
export async function invite(
  portal: Portal,
  reference: string,
): Promise<{ readonly secret: string; readonly holder: Holder; readonly orderId: string }> {
  const { database, platform, settings } = portal;
  const order = await database.tables
    .selectFrom('orders')
    .select(['account_id as accountId', 'order_id as orderId'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const link = await makeInvitationLink({ db: database.tables, platform, origin: settings.origin, order });
  const secret = link.slice(link.indexOf('#') + 1);
  const holder = await findHolder(database.tables, secret);
  if (holder === undefined) throw new Error('the link is unknown');
  return { secret, holder, orderId: order.orderId };
}

/** PEM of a request of a new key, as KeyBot would make it. */
export async function aRequest(
  options: { readonly kind?: KeyKind; readonly emailAddress?: string; readonly weak?: boolean } = {},
): Promise<string> {
  const { crypto } = systemPlatform;
  const key = options.weak ? await weakKeyPair() : await generateKeyPair(crypto, options.kind ?? 'P-256');
  const named = v.parse(compositionSchema, {
    ...composition,
    emailAddress: options.emailAddress ?? composition.emailAddress,
  });
  const der = await makeCertificationRequest({
    crypto,
    kind: key.kind,
    privateKey: key.privateKey,
    spki: key.spki,
    ...requestContent('mail-professional-1y', named),
  });
  return toPem('CERTIFICATE REQUEST', der);
}

/** RSA of 1024 bits: what old programs still make. */
async function weakKeyPair(): Promise<Pick<GeneratedKey, 'kind' | 'privateKey' | 'spki'>> {
  const { subtle } = systemPlatform.crypto;
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 1024,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  };
  const pair = (await subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  return { kind: 'RSA-2048', privateKey: pair.privateKey, spki };
}

/** Brings an order up to its delivery, which is left to the caller. */
export async function readyOrder(
  portal: Portal,
  {
    user,
    operator,
    request,
    product,
  }: {
    readonly user: User;
    readonly operator: Operator;
    readonly request?: string;
    readonly product?: ProductCode;
  },
): Promise<string> {
  const reference = await place(portal, user, product && { product });
  const { holder } = await invite(portal, reference);
  await run(portal, holder, 'invitation.accept@1', { request: request ?? (await aRequest()) });
  for (const control of controlNames) {
    await run(portal, operator, 'order.control@1', { reference, control, outcome: 'ok' });
  }
  return reference;
}
