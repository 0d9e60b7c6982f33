import { generate } from 'otplib';
import { beforeAll, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords, enrolTotp, givePassword, signIn } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';

let opened: TestPortal;
let portal: Portal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  superUser = await aSuperUser(portal);
});

test('an administrator helps somebody who lost the second factor, and whoever is signed in so is out', async () => {
  const user = await aUser(portal, superUser, []);
  const login = await givePassword(portal, user);
  const { person, token } = await signIn(portal, { login });
  await enrolTotp(portal, person, (secret) =>
    generate({ secret, epoch: opened.clock.now().getTime() / 1000 }),
  );
  expect(await refusalOf(signIn(portal, { login }))).toBe('signin.codeRequired');
  await run(portal, superUser, 'user.removeSecondFactor@1', { userId: user.userId });
  expect(await portal.sessions.find(token, opened.clock.now())).toBeUndefined();
  await signIn(portal, { login });
  const again = run(portal, superUser, 'user.removeSecondFactor@1', { userId: user.userId });
  expect(await refusalOf(again)).toBe('totp.notBegun');
});
