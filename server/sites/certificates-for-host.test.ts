import { X509Certificate } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { standFor } from '../../tests/server/stand-for.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { orderView } from '../orders/order-view.ts';
import { certificatesForHost } from './certificates-for-host.ts';

let opened: TestPortal;
let user: User;
let operator: Operator;
/** Of this test alone. */
let domain: string;
let named = 0;

beforeAll(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
});

beforeEach(async () => {
  user = await aSuperUser(opened.portal);
  domain = `site${++named}.example.com`;
});

const ask = (host: string, actor: Operator | User = user) =>
  certificatesForHost(opened.portal, actor, { host });
const references = async (host: string, actor?: Operator | User) =>
  (await ask(host, actor)).certificates.map(({ reference }) => reference);

async function delivered(hosts: readonly string[], dates?: Parameters<typeof standFor>[3]): Promise<string> {
  const reference = await readyOrder(opened.portal, { user, operator });
  await run(opened.portal, operator, 'order.deliver@1', { reference });
  await standFor(opened.portal, reference, hosts, dates);
  return reference;
}

describe('the certificates of a site', () => {
  test('are those that cover its host, told as they are', async () => {
    const reference = await delivered([`www.${domain}`, domain]);
    const view = await orderView(opened.portal, user, reference);
    const { fingerprint256 } = new X509Certificate(view.certificates[0]?.pem ?? '');
    expect(await ask(`WWW.${domain}.`)).toEqual({
      host: `www.${domain}`,
      certificates: [
        {
          reference,
          orderState: 'valid',
          actions: view.actions,
          renewalDeclined: false,
          renewable: false,
          hosts: [`www.${domain}`, domain],
          serialNumber: view.serialNumber,
          sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
          notBefore: view.notBefore,
          notAfter: view.notAfter,
        },
      ],
    });
    expect(await ask(`mail.${domain}`)).toEqual({ host: `mail.${domain}`, certificates: [] });
  });

  test('are found by a wildcard over one label, and by an address', async () => {
    const wild = await delivered([`*.${domain}`]);
    const addressed = await delivered([`2001:db8::${named}`]);
    expect(await references(`www.${domain}`)).toEqual([wild]);
    expect(await references(`a.www.${domain}`)).toEqual([]);
    expect(await references(domain)).toEqual([]);
    expect(await references(`[2001:db8:0::${named}]`)).toEqual([addressed]);
  });

  test('begin with the one to look at: not revoked, with the latest end', async () => {
    const soon = await delivered([domain], { notAfter: new Date('2030-01-01') });
    const late = await delivered([domain], { notAfter: new Date('2031-01-01') });
    const revoked = await delivered([domain], { notAfter: new Date('2032-01-01') });
    const { serialNumber = '' } = await orderView(opened.portal, user, revoked);
    await run(opened.portal, operator, 'certificate.revoke@1', {
      reference: revoked,
      serialNumber,
      reason: 'superseded',
    });
    expect(await references(domain)).toEqual([late, soon, revoked]);
    const { certificates } = await ask(domain);
    expect(certificates[2]).toMatchObject({ orderState: 'revoked', revokedAt: expect.any(String) });
  });

  test('are those of one’s account; operators see all', async () => {
    const reference = await delivered([domain]);
    const colleague = await aUser(opened.portal, user, ['commercial']);
    const stranger = await aSuperUser(opened.portal);
    expect(await references(domain, colleague)).toEqual([reference]);
    expect(await references(domain, stranger)).toEqual([]);
    expect(await references(domain, operator)).toEqual([reference]);
    // What may be done is each person's own.
    expect((await ask(domain, colleague)).certificates[0]?.actions).not.toContain('certificate.revoke@1');
  });

  test.each([[''], ['no host'], ['a.example/path'], [`${'x'.repeat(600)}.example`]])(
    'are none where nothing is a host: %j',
    async (host) => {
      expect(await ask(host)).toEqual({ certificates: [] });
      expect(await certificatesForHost(opened.portal, user, {})).toEqual({ certificates: [] });
    },
  );

  test('of mail stand for no host', async () => {
    const reference = await readyOrder(opened.portal, { user, operator });
    await run(opened.portal, operator, 'order.deliver@1', { reference });
    expect(await references('aube.example')).toEqual([]);
  });

  test('are found by an index', async () => {
    const plan = await opened.portal.database.tables.transaction().execute(async (transaction) => {
      await sql`set local enable_seqscan = off`.execute(transaction);
      const asked = sql<{ readonly 'QUERY PLAN': string }>`explain select * from certificates
        where hosts != '{}' and hosts && array['www.example.com', '*.example.com']::text[]`;
      return (await asked.execute(transaction)).rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('certificates_hosts');
  });
});
