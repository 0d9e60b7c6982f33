import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { SiteView } from '#core/portal/site-views.ts';
import type { Account } from '../account/account.ts';
import type { PortalClient } from '../portal-client.ts';
import { createSite } from './site-model.ts';

const tab = {
  tabId: 1,
  index: 0,
  host: 'www.example.com',
  origin: 'https://www.example.com',
  isEncrypted: true,
};
const somebody = { kind: 'signedIn', person: {} } as Account['state']['value'];
const nobody = { kind: 'signedOut', ended: false } as const;

function siteOf({
  given = true,
  answer = async () => ({ certificates: [] }) as SiteView,
}: {
  readonly given?: boolean;
  readonly answer?: () => Promise<SiteView>;
} = {}) {
  const who = signal<Account['state']['value']>({ kind: 'reading' });
  const asked: string[] = [];
  let isGiven = given;
  const site = createSite({
    tab,
    account: { state: who },
    portal: {
      read: ((_path, { token, query }) => {
        asked.push(`${query?.host} ${token}`);
        return answer();
      }) as PortalClient['read'],
    },
    readToken: async () => 't',
    lookups: {
      isGiven: async () => isGiven,
      give: async () => {
        isGiven = true;
        return true;
      },
      withdraw: async () => {
        isGiven = false;
      },
    },
  });
  return { site, who, asked };
}

it('asks the portal as soon as somebody is signed in, and forgets the answer when they leave', async () => {
  const { site, who, asked } = siteOf();
  expect(site.state.value.kind).toBe('reading');
  who.value = somebody;
  await vi.waitFor(() => expect(site.state.value).toEqual({ kind: 'found', certificates: [] }));
  expect(asked).toEqual(['www.example.com t']);
  who.value = nobody;
  await vi.waitFor(() => expect(site.state.value.kind).toBe('signedOut'));
});

it('tells the portal of no site before the person lets it, nor after they let it no more', async () => {
  const { site, who, asked } = siteOf({ given: false });
  who.value = somebody;
  await vi.waitFor(() => expect(site.state.value.kind).toBe('unasked'));
  expect(asked).toEqual([]);
  await site.consent();
  expect(site.state.value.kind).toBe('found');
  await site.withdraw();
  expect(site.state.value.kind).toBe('unasked');
  expect(asked).toHaveLength(1);
});

it('says why the portal did not answer', async () => {
  const refusal = new Refusal('server.unavailable');
  const { site, who } = siteOf({ answer: () => Promise.reject(refusal) });
  who.value = somebody;
  await vi.waitFor(() => expect(site.state.value).toEqual({ kind: 'refused', refusal }));
});
