import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkMailedTo } from './mails.ts';
import { createPortalClient } from './portal-client.ts';
import { startPortalProcess } from './portal-process.ts';
import { layWire, type Wire } from './wire.ts';

/** A portal with one operator and one account with its superUser, as journeys need it. */
export interface FurnishedPortal {
  readonly origin: string;
  readonly dataDirectory: string;
  readonly password: string;
  readonly operatorLogin: string;
  readonly userLogin: string;
  readonly userMail: string;
}

/** One in a process and a data directory of its own. */
export interface OpenPortal extends FurnishedPortal {
  /** Between browsers and the portal. */
  readonly wire: Wire;
  readonly close: () => Promise<void>;
}

const password = 'une phrase assez longue';
const superUser = {
  name: 'Camille Martin',
  login: 'camille',
  mail: 'camille@example.com',
  language: 'fr',
} as const;

export async function openFurnishedPortal(): Promise<OpenPortal> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-'));
  const wire = await layWire();
  const origin = `http://localhost:${wire.port}`;
  const port = await freePort();
  const server = await startPortalProcess({
    DATA_DIR: dataDirectory,
    PORT: String(port),
    PARAPHE_ORIGIN: origin,
    CERTIFICATE_PORT: String(await freePort()),
  });
  wire.lead(port);
  return {
    ...(await furnishPortal(origin, dataDirectory, server.setUpLink ?? '')),
    wire,
    close: async () => {
      await server.stop();
      await wire.cut();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** As people would: the first operator sets a password and opens an account, its superUser follows the mailed link. */
export async function furnishPortal(
  origin: string,
  dataDirectory: string,
  setUpLink: string,
): Promise<FurnishedPortal> {
  const operator = createPortalClient(origin);
  await operator.run('password.set@1', { link: secretOf(setUpLink), password });
  await operator.run('session.signIn@1', { login: 'operator', password });
  await operator.run('account.open@1', { name: 'Ateliers Lumière', plan: 'prepaid', superUser });
  const link = await linkMailedTo(dataDirectory, superUser.mail, '/password');
  await createPortalClient(origin).run('password.set@1', { link: secretOf(link), password });
  const { login: userLogin, mail: userMail } = superUser;
  return { origin, dataDirectory, password, operatorLogin: 'operator', userLogin, userMail };
}

/** What stands after the `#` of a one-time link. */
export function secretOf(link: string): string {
  return link.split('#')[1] ?? '';
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
