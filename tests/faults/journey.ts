import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { aRequest, composition } from '../server/orders.ts';
import { PersistentClient } from './persistent-client.ts';
import type { ServerProcess } from './server-process.ts';

export interface People {
  readonly operator: PersistentClient;
  readonly user: PersistentClient;
}

const password = 'three words here';

/** The first operator and a customer's superUser, each by their one-time link. */
export async function signInPeople(server: ServerProcess): Promise<People> {
  const operator = await signedIn(server, await printedSecret(server));
  const mail = 'camille@aube.example';
  await operator.run('account.open@1', {
    name: 'Aube',
    plan: 'monthly',
    superUser: { name: 'Camille', login: 'camille', mail, language: 'en' },
  });
  return { operator, user: await signedIn(server, await mailedSecret(server, mail)) };
}

/** The server prints it once it answers. */
async function printedSecret(server: ServerProcess): Promise<string> {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    const secret = /\/password#([\w-]{43})/.exec(server.output)?.[1];
    if (secret !== undefined) return secret;
    await sleep(20);
  }
  throw new Error(`no link was printed: ${server.output}`);
}

async function signedIn(server: ServerProcess, link: string): Promise<PersistentClient> {
  const client = new PersistentClient(server.origin);
  const { login } = await client.run('password.set@1', { link, password });
  await client.run('session.signIn@1', { login, password });
  return client;
}

/** What was acknowledged of one order: each of it must be there ever after. */
export interface Acknowledged {
  readonly emailAddress: string;
  readonly reference: string;
  readonly serialNumber: string;
}

/** Place, accept, control, deliver: over HTTP, as three people on three devices. */
export async function journey(
  server: ServerProcess,
  { operator, user }: People,
  number: number,
): Promise<Acknowledged> {
  const emailAddress = `holder${number}@aube.example`;
  const request = await aRequest({ emailAddress });
  const { reference } = await user.run('order.place@1', {
    product: 'mail-simple-1y',
    composition: { ...composition, emailAddress },
    language: 'en',
  });
  const secret = await mailedSecret(server, emailAddress);
  const holder = new PersistentClient(server.origin, { authorization: `Invitation ${secret}` });
  await holder.run('invitation.open@1', {});
  await holder.run('invitation.accept@1', { request });
  await operator.run('order.control@1', { reference, control: 'coherence', outcome: 'ok' });
  const { serialNumber } = await operator.run('order.deliver@1', { reference });
  return { emailAddress, reference, serialNumber };
}

const read = new Map<string, Map<string, string>>();

/** Waits for a mail to somebody in the files that the server writes, and takes the secret of its link. */
async function mailedSecret({ directory }: ServerProcess, recipient: string): Promise<string> {
  const folder = join(directory, 'mail');
  const known = read.get(directory) ?? new Map<string, string>();
  read.set(directory, known);
  const seen = new Set<string>();
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    for (const file of filesIn(folder)) {
      if (seen.has(file)) continue;
      seen.add(file);
      const mail = await PostalMime.parse(readFileSync(join(folder, file)));
      const secret = /#([\w-]{43})/.exec(mail.text ?? '')?.[1];
      const to = mail.to?.[0]?.address;
      if (to !== undefined && secret !== undefined) known.set(to, secret);
    }
    const secret = known.get(recipient);
    if (secret !== undefined) return secret;
    await sleep(30);
  }
  throw new Error(`no mail to ${recipient}`);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.eml') && statSync(join(folder, file)).size > 0)
      .map((file) => file);
  } catch {
    return [];
  }
}
