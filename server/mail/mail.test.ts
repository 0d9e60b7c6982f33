import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { pgBossJobs } from '../jobs/jobs.ts';
import { noteMailFailure, sendMail } from './send-mail.ts';
import { fileTransport, type MailTransport, smtpTransport } from './transport.ts';
import { listMails, viewMail } from './view-mails.ts';

/** A real mail server that takes, refuses or hangs. */
class Mailbox {
  readonly received: string[] = [];
  mood: 'takes' | 'refuses' | 'hangs' = 'takes';
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        if (this.mood === 'hangs') return;
        if (this.mood === 'refuses') return done(Object.assign(new Error('not now'), { responseCode: 451 }));
        this.received.push(text);
        done();
      });
    },
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}

const mailbox = new Mailbox();
let transport: MailTransport;
let opened: TestPortal;
let user: User;

beforeAll(async () => {
  transport = smtpTransport(await mailbox.listen(), { socketTimeout: 300 });
  opened = await testPortal({ transport, settings: { mailFrom: 'Le portail <portail@aube.example>' } });
  user = await aSuperUser(opened.portal);
  await opened.sendMails();
});
afterAll(async () => {
  transport.close();
  await mailbox.close();
});
afterEach(() => {
  mailbox.mood = 'takes';
  mailbox.received.length = 0;
  opened.clock.advance({ minutes: 1 });
});

const waiting = () =>
  opened.portal.database.tables.selectFrom('mails').selectAll().where('state', '=', 'queued').execute();

describe('a mail', () => {
  test('arrives in the language of its reader, as text and as HTML that say the same', async () => {
    await place(opened.portal, user, { instructions: '<b>Vite</b> & bien\nmerci' });
    await opened.sendMails();
    const mail = await PostalMime.parse(mailbox.received[0] ?? '');
    expect(mail.from).toEqual({ name: 'Le portail', address: 'portail@aube.example' });
    expect(mail.to?.[0]?.address).toBe(composition.emailAddress);
    expect(mail.subject).toBe('Camille Dufresne vous invite à créer votre certificat');
    expect(mail.text).toContain('> <b>Vite</b> & bien\n> merci');
    expect(mail.html).toContain('&lt;b&gt;Vite&lt;/b&gt; &amp; bien<br>merci');
    const link = /http:\/\/localhost:8080\/invitation#[\w-]{43}/.exec(mail.text ?? '')?.[0];
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect((await listMails(opened.portal))[0]).toMatchObject({
      state: 'sent',
      to: composition.emailAddress,
    });
  });

  test('that was sent is not shown with its link, and not sent again', async () => {
    const [newest] = await listMails(opened.portal);
    const { text } = await viewMail(opened.portal, newest?.mailId ?? '');
    expect(text).toContain('http://localhost:8080/…');
    expect(text).not.toMatch(/#[\w-]{43}/);
    await sendMail(opened.portal, newest?.mailId ?? '');
    expect(mailbox.received).toEqual([]);
  });

  test.each(['refuses', 'hangs'] as const)(
    'to a server that %s waits, keeps its reason, and goes the next time',
    async (mood) => {
      await place(opened.portal, user, { language: 'en' });
      const [mail] = await waiting();
      mailbox.mood = mood;
      const failed = await sendMail(opened.portal, mail?.mail_id ?? '').then(String, (error: unknown) =>
        String(error),
      );
      expect(failed).toMatch(mood === 'refuses' ? /451/ : /[Tt]imeout/);
      await noteMailFailure(opened.portal, mail?.mail_id ?? '', { failure: failed, final: false });
      expect((await listMails(opened.portal))[0]).toMatchObject({ state: 'queued', failure: failed });
      mailbox.mood = 'takes';
      await opened.sendMails();
      expect((await listMails(opened.portal))[0]?.state).toBe('sent');
      expect(mailbox.received).toHaveLength(1);
    },
  );

  test('sent twice because of a crash has one Message-ID', async () => {
    await place(opened.portal, user);
    const [mail] = await waiting();
    const forgetful = {
      ...opened.portal,
      mail: {
        ...transport,
        send: async (outgoing: Parameters<MailTransport['send']>[0]) => {
          await transport.send(outgoing);
          throw new Error('killed');
        },
      },
    };
    await expect(sendMail(forgetful, mail?.mail_id ?? '')).rejects.toThrow('killed');
    await opened.sendMails();
    const ids = await Promise.all(
      mailbox.received.map(async (text) => (await PostalMime.parse(text)).messageId),
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('without a mail server', () => {
  test('mails are files that the operator reads, link included', async () => {
    const directory = opened.portal.settings.dataDirectory;
    const portal = { ...opened.portal, mail: fileTransport(`${directory}/mail`) };
    await run(portal, await anOperator(portal), 'operator.add@1', {
      name: 'Zoé',
      login: 'zoe',
      mail: 'zoe@office.example',
      language: 'fr',
    });
    const [mail] = await waiting();
    await sendMail(portal, mail?.mail_id ?? '');
    const view = await viewMail(portal, mail?.mail_id ?? '');
    expect(view).toMatchObject({ state: 'written', to: 'zoe@office.example' });
    expect(view.text).toMatch(/^Bonjour Zoé,\n\nUn accès vous a été ouvert/);
    expect(view.text).toMatch(/http:\/\/localhost:8080\/password#[\w-]{43}/);
  });
});

describe('the jobs', () => {
  test('send what a command queued, and what waited from before a restart', async () => {
    const jobs = pgBossJobs({ log: () => undefined });
    const working = await testPortal({ jobs, transport });
    const superUser = await aSuperUser(working.portal);
    await place(working.portal, superUser);
    await jobs.start(working.portal);
    await expect.poll(() => mailbox.received.length, { timeout: 10_000 }).toBe(1);
    await place(working.portal, superUser);
    await expect.poll(() => mailbox.received.length, { timeout: 10_000 }).toBe(2);
  });
});
