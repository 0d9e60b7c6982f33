import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { CommandInput } from '#core/commands/catalogue.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { orderView } from './order-view.ts';

let opened: TestPortal;
let app: FastifyInstance;
let user: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const pdf = '%PDF-1.7\nan extract';
const said: Omit<CommandInput<'document.attach@1'>, 'reference'> = {
  type: 'registerExtract',
  issuer: 'Infogreffe',
  issuedOn: '2026-11-02',
  expiresOn: '2027-02-02',
  fileName: 'extrait d’immatriculation (1).pdf',
  content: base64(pdf),
};
const attach = (reference: string, change: Partial<typeof said> = {}, by: User = user) =>
  run(opened.portal, by, 'document.attach@1', { reference, ...said, ...change });

async function attached() {
  const reference = await place(opened.portal, user);
  await attach(reference);
  const { documents } = await orderView(opened.portal, user, reference);
  return { reference, documents, documentId: documents[0]?.documentId ?? '' };
}

describe('a document for the audit', () => {
  test('is listed on the page of the order, for the account and for auditors', async () => {
    const { reference, documents } = await attached();
    expect(documents).toMatchObject([
      {
        category: 'organisation',
        type: 'registerExtract',
        issuer: 'Infogreffe',
        issuedOn: '2026-11-02',
        expiresOn: '2027-02-02',
        size: pdf.length,
        authorName: user.name,
      },
    ]);
    expect((await orderView(opened.portal, operator, reference)).documents).toEqual(documents);
  });

  test('is told to the auditors by mail', async () => {
    await opened.sendMails();
    opened.mail.taken.length = 0;
    const { reference } = await attached();
    await opened.sendMails();
    const texts = opened.mail.taken.map(({ text }) => text);
    expect(texts.some((text) => text.includes(`/office/orders/${reference}`))).toBe(true);
  });

  test('is downloaded as a file, which no browser opens as a page of the portal', async () => {
    const { reference, documentId } = await attached();
    const path = `/api/orders/${reference}/documents/${documentId}`;
    for (const reader of [user, operator]) {
      const answer = await read(app, path, { cookie: await cookieOf(opened.portal, reader) });
      expect(answer.body).toBe(pdf);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition':
          "attachment; filename*=UTF-8''extrait%20d%E2%80%99immatriculation%20%281%29.pdf",
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      });
    }
  });

  test('is no other account’s, no other order’s, and nobody’s who may not read orders', async () => {
    const { portal } = opened;
    const { reference, documentId } = await attached();
    const path = `/api/orders/${reference}/documents/${documentId}`;
    const code = async (by: User, at = path) =>
      (await read(app, at, { cookie: await cookieOf(portal, by) })).json().code;
    expect(await code(await aSuperUser(portal))).toBe('document.notFound');
    expect(await code(await aUser(portal, user, ['billing']))).toBe('right.missing');
    const other = await place(portal, user);
    expect(await code(user, `/api/orders/${other}/documents/${documentId}`)).toBe('document.notFound');
    expect(await code(user, `/api/orders/${reference}/documents/x'--`)).toBe('document.notFound');
    expect((await read(app, path)).json().code).toBe('signin.required');
  });

  test.each<[string, Partial<typeof said>, string]>([
    ['a page', { content: base64('<script>alert(1)</script>'), fileName: 'x.pdf' }, 'document.notAccepted'],
    ['a drawing', { content: base64('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 'document.notAccepted'],
    ['what is no base64', { content: '*' }, 'command.invalidArguments'],
    ['what is too large', { content: base64(`%PDF-${'x'.repeat(5_242_880)}`) }, 'command.invalidArguments'],
    ['a day that there is not', { issuedOn: '2026-02-30' }, 'command.invalidArguments'],
    ['an end before its beginning', { expiresOn: '2026-11-01' }, 'command.invalidArguments'],
    ['no issuer', { issuer: ' ' }, 'command.invalidArguments'],
  ])('is not %s', async (_, change, code) => {
    const reference = await place(opened.portal, user);
    expect(await refusalOf(attach(reference, change))).toBe(code);
  });

  test('comes before the certificate, from who follows the account’s orders', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    expect(await refusalOf(attach(reference, {}, await aUser(portal, user, ['billing'])))).toBe(
      'right.missing',
    );
    await run(portal, user, 'invitation.cancel@1', { reference });
    expect(await refusalOf(attach(reference))).toBe('order.stateForbids');
  });

  test('stays out of the journal', async () => {
    await attached();
    const lines = await opened.portal.database.tables
      .selectFrom('journal')
      .select('args')
      .where('command', '=', 'document.attach@1')
      .execute();
    expect(JSON.stringify(lines)).not.toMatch(/extrait|JVBERi|Infogreffe/);
  });
});

describe('the size of a command', () => {
  const large = { ...said, content: base64(`%PDF-${'x'.repeat(400_000)}`) };
  const post = async (name: string, args: object, by?: User) =>
    app.inject({
      method: 'POST',
      url: '/api/commands',
      headers: {
        origin: opened.portal.settings.origin,
        ...(by === undefined ? {} : { cookie: await cookieOf(opened.portal, by) }),
      },
      payload: { id: crypto.randomUUID(), name, args },
    });

  test('may be that of a file, for a document of who has signed in', async () => {
    const reference = await place(opened.portal, user);
    const answer = await post('document.attach@1', { reference, ...large }, user);
    expect(answer.statusCode).toBe(200);
  });

  test('is as small as ever for anybody and anything else', async () => {
    const reference = await place(opened.portal, user);
    const anonymous = await post('document.attach@1', { reference, ...large });
    expect(anonymous.json()).toMatchObject({ code: 'request.tooLarge' });
    const comment = await post('order.comment@1', { reference, text: 'x'.repeat(200_000) }, user);
    expect(comment.json()).toMatchObject({ code: 'request.tooLarge' });
  });
});
