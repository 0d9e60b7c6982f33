import { resolve } from 'node:path';
import { URL } from 'node:url';

/** What the environment decides; docs/operating.md explains each. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where browsers reach the portal, without a slash at the end. */
  readonly origin: string;
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly mailFrom: string;
  readonly authorityPassphrase?: string | undefined;
  /** Organisation that the built-in authorities name, read at first start only. */
  readonly officeName: string;
  /** Its country, two capital letters. */
  readonly officeCountry: string;
  /** The built PWA. */
  readonly pwaDirectory: string;
  /** Whether X-Forwarded-For of a proxy on this machine tells the client's address. */
  readonly trustProxy: boolean;
}

/** @throws Error that names the variable which is wrong */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT is not a port number');
  return {
    port,
    host: environment.HOST ?? 'localhost',
    origin: readOrigin(environment.PARAPHE_ORIGIN ?? `http://localhost:${port}`),
    dataDirectory: resolve(environment.DATA_DIR ?? 'data'),
    databaseUrl: environment.DATABASE_URL || undefined,
    smtpUrl: environment.SMTP_URL || undefined,
    mailFrom: environment.MAIL_FROM ?? 'Paraphe <portal@paraphe.example>',
    authorityPassphrase: environment.CA_PASSPHRASE || undefined,
    officeName: environment.OFFICE_NAME ?? 'Paraphe',
    officeCountry: environment.OFFICE_COUNTRY ?? 'FR',
    pwaDirectory: resolve(import.meta.dirname, '..', 'dist', 'pwa'),
    trustProxy: environment.TRUST_PROXY === '1',
  };
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new Error('PARAPHE_ORIGIN is not an origin such as https://portal.example.com');
  }
  return url.origin;
}
