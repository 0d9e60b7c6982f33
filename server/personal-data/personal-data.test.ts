import type { FastifyInstance } from 'fastify';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSubject, User } from '../../core/accounts/actor.ts';
import { read, send } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { answerPersonalDataRequests } from './answer-personal-data-requests.ts';
import { findDataSubject } from './find-data-subject.ts';

// Purposes and erasure have tests of their own.

const nobody = { kind: 'anonymous' } as const;

describe('the link to personal data', () => {
  let opened: TestPortal;
  let app: FastifyInstance;
  let superUser: User;
  let user: User;

  beforeAll(async () => {
    opened = await testPortal();
    app = await build(opened.portal);
    superUser = await aSuperUser(opened.portal);
  });

  beforeEach(async () => {
    user = await aUser(opened.portal, superUser, ['technical']);
    opened.mail.taken.length = 0;
  });

  const mailOf = async ({ userId }: User) => {
    const row = await opened.portal.database.tables
      .selectFrom('users')
      .select('mail')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    return row.mail;
  };
  const answer = async () => {
    await answerPersonalDataRequests(opened.portal);
    await opened.sendMails();
  };
  /** The link of whoever is signed in: its secret, and whom it makes. */
  const linked = async (): Promise<{ readonly secret: string; readonly subject: DataSubject }> => {
    await run(opened.portal, user, 'personalData.request@1', {});
    await opened.sendMails();
    const secret = opened.mail.secretTo(await mailOf(user));
    const subject = await findDataSubject(opened.portal, secret);
    if (subject === undefined) throw new Error('the link is unknown');
    return { secret, subject };
  };
  const ask = (secret: string) =>
    read(app, '/api/personal-data', { authorization: `PersonalData ${secret}` });

  it('shows all that is held about one, as often as wanted', async () => {
    const { secret } = await linked();
    for (let times = 0; times < 2; times++) {
      const response = await ask(secret);
      expect(response.statusCode).toBe(200);
      expect(response.json()).toMatchObject({
        controller: { name: 'Paraphe', countryName: 'FR' },
        accountName: 'Aube Énergie',
        name: 'Noé Pelletier',
        mail: await mailOf(user),
        withdrawn: [],
        orders: 0,
        openOrders: 0,
      });
    }
  });

  it('works for 24 hours, and for nothing else', async () => {
    const { secret } = await linked();
    const attempt = run(opened.portal, nobody, 'password.set@1', {
      link: secret,
      password: 'une phrase assez longue',
    });
    expect(await refusalOf(attempt)).toBe('link.unknown');
    expect((await read(app, '/api/orders', { authorization: `PersonalData ${secret}` })).statusCode).toBe(
      403,
    );
    opened.clock.advance({ minutes: 23 * 60 + 59 });
    expect((await ask(secret)).statusCode).toBe(200);
    opened.clock.advance({ minutes: 1 });
    expect((await ask(secret)).json()).toMatchObject({ code: 'personalData.linkUnknown' });
  });

  it('is mailed to who asks by their address, and nobody learns whether there is such a person', async () => {
    const mail = await mailOf(user);
    const [known, unknown] = await Promise.all(
      [mail.toUpperCase(), 'nobody@example.com'].map((asked) =>
        send(app, 'personalData.requestByMail@1', { mail: asked }),
      ),
    );
    expect(known?.statusCode).toBe(200);
    expect(known?.body).toBe(unknown?.body);
    await answer();
    expect(opened.mail.taken.map(({ to }) => to)).toEqual([mail]);
    expect((await ask(opened.mail.secretTo(mail))).json()).toMatchObject({ name: 'Noé Pelletier' });
  });

  it('is mailed once in two minutes, however often somebody asks', async () => {
    const mail = await mailOf(user);
    for (let times = 0; times < 3; times++) {
      await run(opened.portal, nobody, 'personalData.requestByMail@1', { mail });
    }
    await answer();
    expect(opened.mail.taken.length).toBe(1);
  });

  it('is also for who may not sign in', async () => {
    const mail = await mailOf(user);
    await run(opened.portal, superUser, 'user.suspend@1', { userId: user.userId });
    await run(opened.portal, nobody, 'personalData.requestByMail@1', { mail });
    await answer();
    expect((await ask(opened.mail.secretTo(mail))).statusCode).toBe(200);
  });

  it('lets people be sent so many mails from one address', async () => {
    const codes: number[] = [];
    const remoteAddress = '198.51.100.7';
    for (let times = 0; times < 40; times++) {
      codes.push(
        (await send(app, 'personalData.requestByMail@1', { mail: 'a@b.example' }, { remoteAddress }))
          .statusCode,
      );
    }
    expect(codes).toContain(200);
    expect(codes.at(-1)).toBe(429);
  });

  it('lets one correct the data; the old address is told when it changes', async () => {
    const { subject, secret } = await linked();
    const before = await mailOf(user);
    await run(opened.portal, subject, 'personalData.rectify@1', {
      name: 'Noé Pelletier-Roux',
      position: 'Achats',
      mail: 'noe.new@aube.example',
      phone: '02 76 30 59 00',
    });
    expect((await ask(secret)).json()).toMatchObject({
      name: 'Noé Pelletier-Roux',
      position: 'Achats',
      mail: 'noe.new@aube.example',
      phone: '+33276305900',
      mobile: '',
    });
    opened.mail.taken.length = 0;
    await opened.sendMails();
    expect(opened.mail.taken.map(({ to }) => to)).toEqual([before]);
  });

  it('refuses a phone number that cannot be called', async () => {
    const { subject } = await linked();
    const attempt = run(opened.portal, subject, 'personalData.rectify@1', {
      name: 'Noé',
      mail: await mailOf(user),
      mobile: '12',
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: ['mobile'] },
    });
  });

  it('does not give somebody the address of another', async () => {
    const { subject } = await linked();
    const taken = await mailOf(superUser);
    const attempt = run(opened.portal, subject, 'personalData.rectify@1', { name: 'Noé', mail: taken });
    expect(await refusalOf(attempt)).toBe('user.mailTaken');
  });

  it('is nobody’s once the person was removed', async () => {
    const { secret } = await linked();
    await run(opened.portal, superUser, 'user.remove@1', { userId: user.userId });
    expect((await ask(secret)).json()).toMatchObject({ code: 'personalData.linkUnknown' });
  });

  it('leaves nothing about people in the journal', async () => {
    const { subject } = await linked();
    await run(opened.portal, subject, 'personalData.rectify@1', {
      name: 'Somebody Else',
      mail: 'somebody.else@aube.example',
    });
    const lines = await opened.portal.database.tables
      .selectFrom('journal')
      .selectAll()
      .where('command', 'like', 'personalData.%')
      .execute();
    expect(lines.some(({ actor_kind }) => actor_kind === 'dataSubject')).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/Somebody|somebody\.else|Pelletier|aube\.example/);
  });
});
