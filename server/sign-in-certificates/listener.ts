import { constants } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContextOptions } from 'node:tls';
import { toPem } from '#core/pki/pem.ts';
import { FailedAttempts } from '../http/failed-attempts.ts';
import { authorityOf } from '../issuance/authority.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../portal.ts';
import { answerPresentation } from './answer-presentation.ts';
import type { CertificateSettings } from './certificate-settings.ts';
import { type ServerCredentials, serverCredentials } from './server-credentials.ts';

export interface CertificateListener {
  /** Gives it new credentials when the ones it has are due. */
  readonly renewIfDue: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const lookEvery = 600_000;

/**
 * Listens where browsers present the certificates that people sign in with. It asks for one in the handshake and takes
 * whatever comes, so that each refusal can say its reason: TLS itself would only break off.
 * @returns undefined when it is switched off, or cannot listen: the portal goes on without, and the log says why
 */
export async function startCertificateListener(
  portal: Portal,
  log: Log,
): Promise<CertificateListener | undefined> {
  const settings = portal.settings.certificates;
  if (settings === undefined) return undefined;
  try {
    return await listen(portal, settings, log);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'the port is taken' : undefined;
    const message = reason ?? (error instanceof Error ? error.message : String(error));
    log(`nobody can sign in by certificate here: CERTIFICATE_PORT ${settings.port}: ${message}`);
    return undefined;
  }
}

async function listen(portal: Portal, settings: CertificateSettings, log: Log): Promise<CertificateListener> {
  const { platform, certificateAccess } = portal;
  let credentials = await serverCredentials(portal, settings);
  const attempts = new FailedAttempts(platform.now);
  const server = createServer(
    {
      ...context(portal, credentials),
      requestCert: true,
      rejectUnauthorized: false,
      requestTimeout: 30_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      answerPresentation({ portal, attempts, log }, request, response).catch((error: unknown) => {
        log('a certificate was not judged', error);
        response.destroy();
      });
    },
  );
  // Also those that are still in the handshake, where a browser waits for somebody to choose.
  const open = new Set<Duplex>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await listening(server, settings.port, portal.settings.host);
  certificateAccess.open(settings.origin);
  const renewIfDue = async (): Promise<void> => {
    if (platform.now() < credentials.dueAt) return;
    credentials = await serverCredentials(portal, settings);
    server.setSecureContext(context(portal, credentials));
  };
  // By each server for itself: the key is in its own memory.
  const looking = setInterval(() => {
    renewIfDue().catch((error: unknown) => log("the listener's certificate was not renewed", error));
  }, lookEvery);
  looking.unref();
  return {
    renewIfDue,
    stop: async () => {
      clearInterval(looking);
      certificateAccess.close();
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function context(portal: Portal, { key, cert }: ServerCredentials): SecureContextOptions {
  return {
    key,
    cert,
    // Browsers offer what one of these signed, and nothing else.
    ca: toPem('CERTIFICATE', authorityOf(portal.issuance.authorities, 'sign-in').certificate.der),
    minVersion: 'TLSv1.2',
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
}

async function listening(server: Server, port: number, host: string): Promise<void> {
  server.listen({ port, host });
  await once(server, 'listening');
}
