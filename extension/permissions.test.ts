import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

/** Every permission with what would not work without it; nothing else may be asked for. */
const reasons: Readonly<Record<string, string>> = {
  activeTab:
    'tells which site is in the tab where its icon is clicked, and lets a request be put into that page: no other, and no longer',
  alarms: 'asks the portal for alerts every minute: its script does not live as long as a timer',
  contextMenus: 'reads a selected certificate: “Read with Paraphe” in the context menu',
  idle: 'asks for alerts without making the session last longer while nobody is at the device',
  notifications: 'tells of an order that came into another state',
  scripting: 'puts a certification request into the field that the person points at',
  storage:
    'keeps the address of the portal, which alerts were told and, in memory, the token; hands the selected text to the page that reads it',
};

it('asks for no permission without a reason', () => {
  expect(manifest.permissions).toEqual(Object.keys(reasons));
});

/** Asked for when they are used, and in Firefox alone: the package for Chrome does not have them. */
const optional = {
  webRequest: 'compares with the certificate that the site of the current tab really serves',
  webRequestBlocking: 'the same: without it Firefox does not tell the certificate',
} as const;

it('asks for more only when it is used', () => {
  expect(manifest.optional_permissions).toEqual(Object.keys(optional));
});

/** The sites that it may reach at once, and after the person's yes. */
const sites = {
  host_permissions: {
    // Without a port, which Firefox knows in no pattern.
    'http://localhost/*': 'the portal of the demonstration: signing in, and who is signed in',
  },
  optional_host_permissions: {
    'https://*/*':
      'the portal whose address is set, asked for when it is: nobody knows it before; in Firefox the site whose certificate is compared, for one look',
  },
} as const;

it('reaches the portal, and other sites by nothing but a yes', () => {
  for (const [key, reasonsOf] of Object.entries(sites)) {
    expect(manifest[key]).toEqual(Object.keys(reasonsOf));
  }
});

it('runs in no page of a site, and speaks with none', () => {
  for (const key of ['content_scripts', 'externally_connectable', 'web_accessible_resources']) {
    expect(manifest).not.toHaveProperty(key);
  }
});

it('starts the same background script in both browsers', () => {
  expect(manifest.background).toEqual({
    service_worker: 'background.js',
    scripts: ['background.js'],
    type: 'module',
  });
});
