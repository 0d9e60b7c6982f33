import { resolve } from 'node:path';
import { URL } from 'node:url';
import { chromeExtensionOrigin, firefoxPasskeyOrigin } from '#core/portal/extension-origins.ts';
import {
  type CertificateSettings,
  readCertificateSettings,
} from './sign-in-certificates/certificate-settings.ts';

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
  /** Its address, on one line, for whoever asks about their personal data; '' shows none. */
  readonly officeAddress: string;
  /** The built PWA. */
  readonly pwaDirectory: string;
  /** Whether X-Forwarded-For of a proxy on this machine tells the client's address. */
  readonly trustProxy: boolean;
  /** Undefined: nobody signs in by certificate. */
  readonly certificates?: CertificateSettings | undefined;
  /** Whether devices may be woken through servers on this machine or in private networks, without TLS: for tests. */
  readonly pushAllowsPrivate: boolean;
  /** As whom browsers let the extension ask for passkeys. */
  readonly extensionOrigins: readonly string[];
}

/** @throws Error that names the variable which is wrong */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT is not a port number');
  const origin = readOrigin(environment.PARAPHE_ORIGIN ?? `http://localhost:${port}`);
  return {
    port,
    host: environment.HOST ?? 'localhost',
    origin,
    dataDirectory: resolve(environment.DATA_DIR ?? 'data'),
    databaseUrl: environment.DATABASE_URL || undefined,
    smtpUrl: environment.SMTP_URL || undefined,
    mailFrom: environment.MAIL_FROM ?? 'Paraphe <portal@paraphe.example>',
    authorityPassphrase: environment.CA_PASSPHRASE || undefined,
    officeName: environment.OFFICE_NAME ?? 'Paraphe',
    officeCountry: environment.OFFICE_COUNTRY ?? 'FR',
    officeAddress: environment.OFFICE_ADDRESS ?? '',
    pwaDirectory: resolve(import.meta.dirname, '..', 'dist', 'pwa'),
    trustProxy: environment.TRUST_PROXY === '1',
    pushAllowsPrivate: environment.PUSH_TO_PRIVATE === '1',
    certificates: readCertificateSettings(environment, origin),
    extensionOrigins: [
      chromeExtensionOrigin,
      firefoxPasskeyOrigin,
      ...readExtensionOrigins(environment.EXTENSION_ORIGINS ?? ''),
    ],
  };
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new Error('PARAPHE_ORIGIN is not an origin such as https://portal.example.com');
  }
  return url.origin;
}

function readExtensionOrigins(text: string): readonly string[] {
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => !/^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/.test(origin));
  if (wrong !== undefined) {
    throw new Error(`EXTENSION_ORIGINS has ${wrong}, which is no origin such as chrome-extension://<id>`);
  }
  return origins;
}
