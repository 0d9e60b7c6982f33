import { expect, test } from 'vitest';
import { readCertificateSettings } from './certificate-settings.ts';

const portal = 'https://portal.example';

test('without a word, certificates are presented at the portal’s host, port 8443', () => {
  expect(readCertificateSettings({}, portal)).toEqual({ port: 8443, origin: 'https://portal.example:8443' });
  expect(readCertificateSettings({}, 'http://[::1]:8080')?.origin).toBe('https://[::1]:8443');
});

test.each(['', '0'])('CERTIFICATE_PORT %j switches it off', (CERTIFICATE_PORT) => {
  expect(readCertificateSettings({ CERTIFICATE_PORT }, portal)).toBeUndefined();
});

test('the address and the files of a certificate of one’s own are taken', () => {
  const settings = readCertificateSettings(
    {
      CERTIFICATE_PORT: '9443',
      CERTIFICATE_ORIGIN: 'https://sign-in.portal.example',
      CERTIFICATE_TLS_CHAIN: '/etc/tls/chain.pem',
      CERTIFICATE_TLS_KEY: '/etc/tls/key.pem',
    },
    portal,
  );
  expect(settings).toEqual({
    port: 9443,
    origin: 'https://sign-in.portal.example',
    files: { chain: '/etc/tls/chain.pem', key: '/etc/tls/key.pem' },
  });
});

test.each([
  [{ CERTIFICATE_PORT: 'https' }, 'CERTIFICATE_PORT'],
  [{ CERTIFICATE_PORT: '70000' }, 'CERTIFICATE_PORT'],
  [{ CERTIFICATE_ORIGIN: 'http://portal.example:8443' }, 'CERTIFICATE_ORIGIN'],
  [{ CERTIFICATE_ORIGIN: 'https://portal.example/sign-in' }, 'CERTIFICATE_ORIGIN'],
  [{ CERTIFICATE_TLS_KEY: '/etc/tls/key.pem' }, 'CERTIFICATE_TLS_CHAIN and CERTIFICATE_TLS_KEY'],
])('%j is refused by its name', (environment, name) => {
  expect(() => readCertificateSettings(environment, portal)).toThrow(name);
});
