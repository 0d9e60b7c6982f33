import type { Language } from '../core/messages/message.ts';

// Read by the build only: one web manifest per language.

const words = {
  en: {
    description: 'Order, receive and keep certificates; keys never leave your device.',
    orders: 'Orders',
    newOrder: 'New order',
    toolbox: 'Toolbox',
  },
  fr: {
    description: 'Commander, recevoir et garder des certificats ; les clés ne quittent pas votre appareil.',
    orders: 'Dossiers',
    newOrder: 'Nouvelle demande',
    toolbox: 'Outils',
  },
} as const satisfies Record<Language, object>;

const pem = ['.pem', '.cer', '.crt', '.csr', '.key'];

/** What the toolbox reads, by the names that systems give it. */
const files = {
  'application/x-x509-ca-cert': ['.cer', '.crt', '.der'],
  'application/pkix-cert': ['.cer', '.crt', '.der'],
  'application/pkcs10': ['.csr'],
  'application/x-pkcs7-certificates': ['.p7b'],
  'application/x-pkcs12': ['.p12', '.pfx'],
  'application/x-pem-file': pem,
  'application/pkcs8': ['.key'],
} as const;

export function manifestIn(language: Language): object {
  const { description, orders, newOrder, toolbox } = words[language];
  return {
    id: '/',
    name: 'Paraphe',
    short_name: 'Paraphe',
    description,
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f6f1',
    theme_color: '#fffefb',
    categories: ['business', 'productivity', 'security', 'utilities'],
    icons: [
      { src: '/icons/mark.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: orders, url: '/orders' },
      { name: newOrder, url: '/orders/new' },
      { name: toolbox, url: '/toolbox' },
    ],
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    file_handlers: [{ action: '/toolbox', accept: files }],
    share_target: {
      action: '/share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        text: 'text',
        files: [{ name: 'files', accept: [...Object.keys(files), ...new Set(Object.values(files).flat())] }],
      },
    },
    handle_links: 'preferred',
    prefer_related_applications: false,
  };
}
