import { beforeEach, expect, test } from 'vitest';
import { readCertificate } from '#core/pki/certificate.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { testPassphrase } from '../../tests/server/provided.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Authority } from '../issuance/authority.ts';
import { makeResponders, type Responders } from './responders.ts';

let opened: TestPortal;
let responders: Responders;
let mail: Authority;

beforeEach(async () => {
  opened = await testPortal();
  const { database, platform, issuance } = opened.portal;
  responders = makeResponders({ db: database.tables, platform, secret: testPassphrase });
  mail = issuance.authorities.find(({ name }) => name === 'mail') as Authority;
});

const made = async (): Promise<number> =>
  (await opened.portal.database.tables.selectFrom('responders').select('responder_id').execute()).length;

test('a crowd of first questions makes and opens one responder', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => responders.of(mail)));
  expect(await made()).toBe(1);
  expect(new Set(all).size).toBe(1);
});

test('a responder that grows old is opened once, not for every question', async () => {
  await responders.of(mail);
  opened.clock.advance({ days: 11 });
  const [one, other] = [await responders.of(mail), await responders.of(mail)];
  expect(other).toBe(one);
});

test('a server that was away for long does not answer by a responder that has run out', async () => {
  await responders.of(mail);
  opened.clock.advance({ days: 15 });
  const { certificate } = await responders.of(mail);
  const { notAfter } = readCertificate(certificate as NonNullable<typeof certificate>);
  expect(notAfter.getTime()).toBeGreaterThan(opened.clock.now().getTime());
});
