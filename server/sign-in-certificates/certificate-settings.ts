import { resolve } from 'node:path';
import { URL } from 'node:url';

/** Where browsers present the certificates that people sign in with; docs/operating.md explains each. */
export interface CertificateSettings {
  readonly port: number;
  /** Where browsers reach that port, without a slash at the end. */
  readonly origin: string;
  /** A certificate of the operator's own for that address, both files in PEM; else the portal makes one. */
  readonly files?: { readonly chain: string; readonly key: string };
}

/**
 * @param portalOrigin as the portal's settings have it
 * @returns undefined when sign-in by certificate is switched off
 * @throws Error that names the variable which is wrong
 */
export function readCertificateSettings(
  environment: Readonly<Record<string, string | undefined>>,
  portalOrigin: string,
): CertificateSettings | undefined {
  const port = Number(environment.CERTIFICATE_PORT ?? 8443);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error('CERTIFICATE_PORT is not a port number');
  }
  if (port === 0) return undefined;
  const { hostname } = new URL(portalOrigin);
  const files = readFiles(environment.CERTIFICATE_TLS_CHAIN, environment.CERTIFICATE_TLS_KEY);
  return {
    port,
    origin: readOrigin(environment.CERTIFICATE_ORIGIN || `https://${hostname}:${port}`),
    ...(files === undefined ? {} : { files }),
  };
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '') {
    throw new Error('CERTIFICATE_ORIGIN is not an origin such as https://portal.example.com:8443');
  }
  return url.origin;
}

function readFiles(chain: string | undefined, key: string | undefined): CertificateSettings['files'] {
  if (!chain && !key) return undefined;
  if (!chain || !key) throw new Error('CERTIFICATE_TLS_CHAIN and CERTIFICATE_TLS_KEY go together');
  return { chain: resolve(chain), key: resolve(key) };
}
