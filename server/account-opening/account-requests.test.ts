import { beforeAll, describe, expect, it } from 'vitest';
import type { Operator } from '../../core/accounts/actor.ts';
import type { CommandInput } from '../../core/commands/catalogue.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { ownCaller } from '../commands/caller.ts';
import { execute } from '../commands/executor.ts';
import { accountRequestView } from './account-request-view.ts';
import { accountView } from './account-view.ts';
import { listAccountRequests } from './list-account-requests.ts';

type Asked = CommandInput<'accountRequest.send@1'>;

interface Wish extends Partial<Omit<Asked, 'organisation'>> {
  readonly mail?: string;
  readonly organisation?: Partial<Asked['organisation']>;
}

const nobody = { kind: 'anonymous' } as const;

function asked({ mail = 'camille@lumiere.example', ...rest }: Wish = {}): Asked {
  return {
    administrative: { name: 'Camille Dufresne', position: 'Achats', mail, phone: '06 12 34 56 78' },
    organisationType: 'company',
    plan: 'wholesale',
    signInMode: 'password',
    language: 'fr',
    termsAccepted: true,
    ...rest,
    organisation: {
      organizationName: 'Ateliers Lumière',
      countryName: 'FR',
      registrationNumber: '303 265 045',
      nafCode: '6202A',
      vatNumber: 'FR40303265045',
      streetAddress: '22 rue de Bretagne',
      postalCode: '14000',
      localityName: 'Caen',
      phone: '02 76 30 59 00',
      ...rest.organisation,
    },
  };
}

describe('a request for an account', () => {
  let opened: TestPortal;
  let operator: Operator;
  let mails = 0;
  const send = (args: Asked) => run(opened.portal, nobody, 'accountRequest.send@1', args);
  /** Sends one that is nobody else's, and finds it. */
  const sent = async (args: Wish = {}) => {
    const { number } = await send(asked({ mail: `person${++mails}@lumiere.example`, ...args }));
    return accountRequestView(opened.portal, String(number));
  };

  beforeAll(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
  });

  it('is kept with its numbers in one way of writing, and confirmed by mail', async () => {
    const { number } = await send(asked());
    const view = await accountRequestView(opened.portal, String(number));
    expect(view.asked?.organisation).toMatchObject({
      registrationNumber: '303265045',
      nafCode: '62.02A',
      phone: '+33276305900',
    });
    expect(view).toMatchObject({
      state: 'waiting',
      proposedLogin: 'camille.dufresne',
      outcomes: { registrationNumber: 'byRule', vatNumber: 'byRule', technicalPhone: 'absent' },
    });
    await opened.sendMails();
    expect(opened.mail.taken.at(-1)).toMatchObject({ to: 'camille@lumiere.example' });
    expect(opened.mail.taken.at(-1)?.subject).toContain(String(number));
  });

  it('is refused with the fields whose numbers are wrong', async () => {
    const wrong = asked({ organisation: { registrationNumber: '303265046', phone: '12' } });
    await expect(send(wrong)).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: ['organisation.registrationNumber', 'organisation.vatNumber', 'organisation.phone'] },
    });
  });

  it('is not taken twice from the same person, however the number is written', async () => {
    const args = asked({ mail: 'twice@lumiere.example' });
    const { number } = await send(args);
    const again = asked({
      mail: 'twice@lumiere.example',
      organisation: { registrationNumber: '30326504500003' },
    });
    await expect(send(again)).rejects.toMatchObject({
      code: 'accountRequest.alreadyAsked',
      detail: { number },
    });
    const other = asked({
      mail: 'twice@lumiere.example',
      organisation: { registrationNumber: '552100554', vatNumber: '' },
    });
    await expect(send(other)).resolves.toBeDefined();
  });

  it('is taken once when it is sent twice at the same moment', async () => {
    const args = asked({ mail: 'atonce@lumiere.example' });
    const outcomes = await Promise.all([refusalOf(send(args)), refusalOf(send(args))]);
    expect(outcomes.sort()).toEqual(['accountRequest.alreadyAsked', 'done']);
  });

  it('shows the operator who else asked for that organisation', async () => {
    const first = await sent({ organisation: { registrationNumber: '732829320', vatNumber: '' } });
    const second = await sent({ organisation: { registrationNumber: '73282932000074', vatNumber: '' } });
    expect(second.sameRequests).toEqual([{ number: first.number, state: 'waiting' }]);
    await run(opened.portal, operator, 'accountRequest.validate@1', {
      requestId: first.requestId,
      login: 'seven',
      plan: 'prepaid',
    });
    const view = await accountRequestView(opened.portal, String(second.number));
    expect(view.sameAccounts).toEqual([expect.objectContaining({ name: 'Ateliers Lumière' })]);
    expect((await accountRequestView(opened.portal, String(first.number))).sameAccounts).toEqual([]);
  });

  it('becomes an account with its identity, its contacts and a superUser who gets a link', async () => {
    const { requestId, number } = await sent({
      technical: { name: 'Noé Pelletier', mail: 'noe@lumiere.example' },
      organisationType: 'provider',
      signInMode: 'totp',
    });
    const { accountId, userId } = await run(opened.portal, operator, 'accountRequest.validate@1', {
      requestId,
      login: 'Camille.Lumiere',
      plan: 'prepaid',
    });
    const view = await accountView(opened.portal, accountId);
    expect(view).toMatchObject({
      name: 'Ateliers Lumière',
      plan: 'prepaid',
      organisationType: 'provider',
      signInMode: 'totp',
      wishedSignInMode: 'totp',
      requestNumber: number,
      identity: { registrationNumber: '303265045', localityName: 'Caen' },
    });
    expect(view.contacts).toEqual([
      expect.objectContaining({
        name: 'Camille Dufresne',
        position: 'Achats',
        phone: '+33612345678',
        superUser: true,
        administrative: true,
        technical: false,
      }),
      expect.objectContaining({ name: 'Noé Pelletier', superUser: false, technical: true }),
    ]);
    await opened.sendMails();
    const recipient = `person${mails}@lumiere.example`;
    await run(opened.portal, nobody, 'password.set@1', {
      link: opened.mail.secretTo(recipient),
      password: 'une phrase assez longue',
    });
    const user = await opened.portal.database.tables
      .selectFrom('users')
      .select(['login', 'super_user', 'language'])
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    expect(user).toEqual({ login: 'camille.lumiere', super_user: true, language: 'fr' });
  });

  it('leaves a wished sign-in by certificate to be set later, and says so', async () => {
    const { requestId } = await sent({ signInMode: 'certificate' });
    const { accountId } = await run(opened.portal, operator, 'accountRequest.validate@1', {
      requestId,
      login: 'later',
      plan: 'prepaid',
    });
    const view = await accountView(opened.portal, accountId);
    expect(view).toMatchObject({ signInMode: 'password', wishedSignInMode: 'certificate' });
  });

  it('is refused with its reason mailed', async () => {
    const { requestId, number } = await sent();
    const reason = 'The register knows no such organisation.';
    await run(opened.portal, operator, 'accountRequest.refuse@1', { requestId, reason });
    await opened.sendMails();
    expect(opened.mail.taken.at(-1)?.to).toBe(`person${mails}@lumiere.example`);
    expect(opened.mail.taken.at(-1)?.text).toContain(reason);
    expect(await accountRequestView(opened.portal, String(number))).toMatchObject({
      state: 'refused',
      reason,
    });
  });

  it('is decided once', async () => {
    const { requestId } = await sent();
    const validate = () =>
      refusalOf(
        run(opened.portal, operator, 'accountRequest.validate@1', {
          requestId,
          login: 'once',
          plan: 'monthly',
        }),
      );
    expect((await Promise.all([validate(), validate()])).sort()).toEqual(['accountRequest.decided', 'done']);
    const refuse = run(opened.portal, operator, 'accountRequest.refuse@1', { requestId, reason: 'no' });
    expect(await refusalOf(refuse)).toBe('accountRequest.decided');
  });

  it('is not decided by a login that somebody has; nothing is opened then', async () => {
    const { requestId, number } = await sent();
    const attempt = run(opened.portal, operator, 'accountRequest.validate@1', {
      requestId,
      login: 'seven',
      plan: 'monthly',
    });
    expect(await refusalOf(attempt)).toBe('user.loginTaken');
    expect((await accountRequestView(opened.portal, String(number))).state).toBe('waiting');
  });

  it('waits on top of the list, the oldest first', async () => {
    const list = await listAccountRequests(opened.portal);
    const states = list.map(({ state }) => state === 'waiting');
    expect(states).toEqual(states.toSorted((one, other) => Number(other) - Number(one)));
    const waiting = list.filter(({ state }) => state === 'waiting').map(({ number }) => number);
    expect(waiting).toEqual(waiting.toSorted((one, other) => one - other));
  });

  it('leaves nothing about people in the journal', async () => {
    const { number } = await execute(opened.portal, {
      id: opened.portal.platform.newId(),
      name: 'accountRequest.send@1',
      args: asked({ mail: 'journal@lumiere.example' }),
      actor: nobody,
      caller: ownCaller,
    }).then(({ result }) => result);
    expect(number).toBeGreaterThan(1000);
    const lines = await opened.portal.database.tables
      .selectFrom('journal')
      .select('args')
      .where('command', 'like', 'accountRequest.%')
      .execute();
    expect(JSON.stringify(lines)).not.toMatch(/lumiere|Dufresne|Lumière|303265045/i);
  });
});
