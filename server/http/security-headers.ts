import type { FastifyInstance } from 'fastify';

/**
 * What the PWA needs and nothing else; 'wasm-unsafe-eval' is for Argon2 in the vault. Workers and the service worker
 * are made through the one Trusted Types policy.
 */
const directives = {
  'default-src': "'none'",
  // Said by 'default-src' already; ASVS 5.0 §3.4.3 wants it by name.
  'object-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'paraphe-worker',
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

/** What a browser must not do with any answer. */
const always = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A page may do what it needs… */
const ofPages = {
  ...always,
  'content-security-policy': Object.entries(directives)
    .map(([directive, value]) => `${directive} ${value}`)
    .join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'x-frame-options': 'DENY',
};

/** …and what a browser is led to that is no page has nothing to run, whatever its bytes look like (ASVS 5.0 §3.4.3). */
export const nothingToRun = "default-src 'none';object-src 'none';base-uri 'none';frame-ancestors 'none'";

const ofData = { ...always, 'content-security-policy': nothingToRun };

/** On every answer of these routes, whatever it is: made once, for thousands of answers a second. */
export function addSecurityHeaders(
  app: FastifyInstance,
  { origin, of }: { readonly origin: string; readonly of: 'data' | 'pages' },
): void {
  const headers = {
    ...(of === 'pages' ? ofPages : ofData),
    ...(origin.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
