import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * What the PWA needs and nothing else; 'wasm-unsafe-eval' is for Argon2 in the vault. Workers and the service worker
 * are made through the one Trusted Types policy.
 */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['paraphe-worker'],
};

/** Nothing of what browsers offer to pages is used but the clipboard and passkeys. */
const unused = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
];

export async function addSecurityHeaders(
  app: FastifyInstance,
  { origin }: { readonly origin: string },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: origin.startsWith('https:')
      ? { maxAge: 63_072_000, includeSubDomains: false }
      : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    originAgentCluster: true,
    xXssProtection: false,
  });
  const permissions = unused.map((feature) => `${feature}=()`).join(', ');
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
}
