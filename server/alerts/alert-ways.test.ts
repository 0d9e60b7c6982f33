import { beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { AlertChoices } from '#core/alerts/alert-channels.ts';
import { aFollowing, type Following, kindsOf, placeFollowed } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, run } from '../../tests/server/orders.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Asker } from '../http/who-asks.ts';
import { alertSettings } from './alert-settings.ts';
import { listAlerts } from './list-alerts.ts';

// By which ways an alert comes: who chose what, and what each reads.

let opened: TestPortal;
let people: Following;
let requesterMail: string;

beforeEach(async () => {
  opened = await testPortal();
  people = await aFollowing(opened.portal);
  requesterMail = await mailOf(people.requester);
  await opened.sendMails();
  opened.mail.taken.length = 0;
});

async function mailOf({ userId }: User): Promise<string> {
  const { mail } = await opened.portal.database.tables
    .selectFrom('users')
    .select('mail')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return mail;
}

const choose = (choices: AlertChoices | null, who = people.requester) =>
  run(opened.portal, who, 'me.setAlerts@1', { choices } as never);

async function refuse(): Promise<string> {
  const reference = await placeFollowed(opened.portal, people);
  const reason = 'Radiée du registre.';
  await run(opened.portal, people.operator, 'order.refuse@1', { reference, reason });
  return reference;
}

const mailsTo = async (recipient: string) => {
  await opened.sendMails();
  return opened.mail.taken.filter(({ to }) => to === recipient);
};

const asks = (who: User, audience: 'extension' | 'portal' = 'portal') =>
  ({ ...who, session: { ...who.session, audience } }) as unknown as Asker;
const read = (who: User, query: object = {}, audience?: 'extension' | 'portal') =>
  listAlerts(opened.portal, asks(who, audience), query);

describe('by mail', () => {
  it('a state that has a mail of its own comes as that one, once, to each', async () => {
    const reference = await refuse();
    const [mail, ...others] = await mailsTo(requesterMail);
    expect(mail?.subject).toContain(reference);
    expect(mail?.text).toContain('Radiée du registre.');
    expect(others).toEqual([]);
    const toContact = await mailsTo(await mailOf(people.contact));
    expect(toContact.map(({ subject }) => subject)).toEqual([mail?.subject]);
  });

  it('another state is named, in the reader’s language, as text and HTML', async () => {
    const reference = await placeFollowed(opened.portal, people);
    await run(opened.portal, people.other, 'invitation.cancel@1', { reference });
    const [mail, ...others] = await mailsTo(requesterMail);
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(new RegExp(`Commande ${reference} .*annulé`));
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('Noé Pelletier');
      expect(part).toContain(`http://localhost:8080/orders/${reference}`);
    }
  });

  it('what was not chosen does not come; the row is there all the same', async () => {
    await choose({ refused: ['app'] });
    await refuse();
    expect(await mailsTo(requesterMail)).toEqual([]);
    expect(await kindsOf(opened.portal, people.requester)).toEqual(['refused']);
  });

  it('the account’s own addresses get their copy whatever its people chose', async () => {
    const none = { mail: '', language: 'fr' } as const;
    await run(opened.portal, people.superUser, 'preferences.setContactPoints@1', {
      generic: { mail: 'info@aube.example', language: 'en' },
      accountingAutomatic: none,
      accountingManual: none,
      urgent: none,
      purchasing: none,
      delivery: none,
    });
    await choose({ refused: [] });
    await choose({ refused: [] }, people.contact);
    await refuse();
    const [copy, ...others] = await mailsTo('info@aube.example');
    expect(copy?.text).toContain('generic address');
    expect(others).toEqual([]);
    expect(await mailsTo(requesterMail)).toEqual([]);
  });

  it('whoever withdrew the purpose that notices serve gets none, and still finds it in the app', async () => {
    const { requester } = people;
    const subject = { ...requester, kind: 'dataSubject' } as const;
    await run(opened.portal, subject, 'personalData.setPurposes@1', { withdrawn: ['productLife'] });
    const reference = await placeFollowed(opened.portal, people);
    await run(opened.portal, people.other, 'invitation.cancel@1', { reference });
    expect(await mailsTo(requesterMail)).toEqual([]);
    expect(await kindsOf(opened.portal, requester)).toEqual(['cancelled']);
  });
});

describe('in the app and in the extension', () => {
  it('each shows what was to come that way, and both the same newest number', async () => {
    await choose({ refused: ['extension'] });
    await refuse();
    const [app, extension] = [await read(people.requester), await read(people.requester, {}, 'extension')];
    expect(app).toEqual({ alerts: [], newest: extension.newest, unseen: 0 });
    expect(extension.alerts.map(({ kind }) => kind)).toEqual(['refused']);
    expect(extension.unseen).toBe(1);
  });

  it('an alert tells its order, and nobody reads another’s', async () => {
    const reference = await refuse();
    const { alerts } = await read(people.requester);
    expect(alerts).toEqual([
      {
        alertId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        number: expect.any(Number),
        kind: 'refused',
        at: '2026-11-20T09:00:00.000Z',
        reference,
        holderName: 'Zoé Lemaître-D’Arcy',
        state: 'refused',
        facts: {},
      },
    ]);
    expect((await read(people.other)).alerts).toEqual([]);
  });

  it('come newest first, or oldest first after a number, no more than asked for', async () => {
    const references = [await refuse(), await refuse(), await refuse()];
    const shown = async (query: object) => {
      const { alerts, newest } = await read(people.requester, query);
      return { references: alerts.map((alert) => alert.reference), newest };
    };
    const [first, second, third] = (await read(people.requester, { after: 0 })).alerts.map(
      ({ number }) => number,
    ) as [number, number, number];
    // The contact's rows have numbers too; only what this person may miss counts.
    expect(await shown({})).toEqual({ references: references.toReversed(), newest: third });
    expect(await shown({ limit: '1' })).toEqual({ references: references.slice(-1), newest: third });
    expect(await shown({ after: '0', limit: 2 })).toEqual({
      references: references.slice(0, 2),
      newest: second,
    });
    expect(await shown({ after: first })).toEqual({ references: references.slice(1), newest: third });
    expect(await shown({ after: third })).toEqual({ references: [], newest: third });
    expect(await shown({ after: 'x', limit: '999' })).toEqual({
      references: references.toReversed(),
      newest: third,
    });
  });

  it('are seen once looked at, up to a number, on every device', async () => {
    await refuse();
    await refuse();
    const { alerts } = await read(people.requester, { after: 0 });
    await run(opened.portal, people.requester, 'alerts.markSeen@1', { upTo: alerts[0]?.number ?? 0 });
    const after = await read(people.requester, { after: 0 }, 'extension');
    expect(after.unseen).toBe(1);
    expect(after.alerts.map(({ seenAt }) => seenAt)).toEqual(['2026-11-20T09:00:00.000Z', undefined]);
    expect((await read(people.contact)).unseen).toBe(4);
  });
});

describe('what somebody chose', () => {
  it('is shown beside what is usual, and can be given up', async () => {
    const settings = () => alertSettings(opened.portal, asks(people.requester));
    expect(await settings()).toMatchObject({ isUsual: true, pushKey: expect.stringMatching(/^B[\w-]{86}$/) });
    await choose({ valid: ['mail'] });
    expect(await settings()).toMatchObject({
      isUsual: false,
      choices: { valid: ['mail'], refused: ['mail', 'app', 'extension'] },
    });
    await choose(null);
    expect(await settings()).toMatchObject({
      isUsual: true,
      choices: { valid: ['mail', 'app', 'extension'] },
    });
  });
});

it('a holder’s acceptance is told to who follows the order', async () => {
  const reference = await placeFollowed(opened.portal, people);
  const { holder } = await invite(opened.portal, reference);
  await run(opened.portal, holder, 'invitation.accept@1', { request: await aRequest() });
  const [mail] = await mailsTo(requesterMail);
  expect(mail?.text).toContain('Noé Pelletier');
});
