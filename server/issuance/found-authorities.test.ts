import { beforeEach, expect, test } from 'vitest';
import { readName } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { testPassphrase } from '../../tests/server/provided.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { type Authority, loadAuthorities } from './authority.ts';
import { foundAuthorities } from './found-authorities.ts';

let opened: TestPortal;

beforeEach(async () => {
  opened = await testPortal();
});

const names = ['root', 'mail', 'sign-in', 'server'];

function load(): Promise<readonly Authority[]> {
  const { database, platform } = opened.portal;
  return loadAuthorities(database.tables, { crypto: platform.crypto, secret: testPassphrase });
}

/** As the start of a server does, with an environment that no longer tells the country. */
async function found(): Promise<readonly Authority[]> {
  const { database, platform, officeId, settings } = opened.portal;
  await foundAuthorities({
    db: database.tables,
    platform,
    secret: testPassphrase,
    office: { accountId: officeId, name: 'Renamed', country: 'XX' },
    origin: settings.origin,
  });
  return load();
}

/** The data directory of a version that knew mail certificates only. */
const forget = () =>
  opened.portal.database.tables
    .deleteFrom('authorities')
    .where('name', 'in', ['sign-in', 'server'])
    .execute();

test('the first start makes the root and every issuing authority below it', async () => {
  const [root, ...issuing] = await load();
  expect([root, ...issuing].map((authority) => authority?.name).sort()).toEqual([...names].sort());
  expect(issuing.every(({ issuer }) => issuer?.authorityId === root?.authorityId)).toBe(true);
});

test('a newer version adds what is missing below the root that is there, by its names, once', async () => {
  const before = await load();
  await forget();
  const added = await found();
  expect(added.map(({ name }) => name).sort()).toEqual([...names].sort());
  const idOf = (authorities: readonly Authority[], wanted: string) =>
    authorities.find(({ name }) => name === wanted)?.authorityId;
  for (const kept of ['root', 'mail']) expect(idOf(added, kept)).toBe(idOf(before, kept));
  const subject = readName(
    added.find(({ name }) => name === 'sign-in')?.certificate.subject as Uint8Array<ArrayBuffer>,
  );
  expect(subject.flat().map(({ type, value }) => [type, value])).toEqual([
    [attributeType.countryName, 'FR'],
    [attributeType.organizationName, 'Paraphe'],
    [attributeType.commonName, 'Paraphe Sign-in CA'],
  ]);
  expect(await found()).toHaveLength(names.length);
});

test('an authority that is added late ends with its root', async () => {
  await forget();
  opened.clock.advance({ days: 20 * 365 });
  const [root, ...issuing] = await found();
  const late = issuing.find(({ name }) => name === 'sign-in');
  expect(late?.certificate.notAfter).toEqual(root?.certificate.notAfter);
});
