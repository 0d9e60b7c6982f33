import { beforeEach, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { aKey, setMode, signedIn } from '../../tests/server/sign-in-certificates.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { remindOfCertificateEnds } from './remind-of-ends.ts';

let opened: TestPortal;
let user: User;

beforeEach(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  await setMode(opened.portal, user, 'certificate');
  await make();
});

async function make(): Promise<string> {
  const { request } = await aKey();
  const acting = await signedIn(opened.portal, user);
  return (await run(opened.portal, acting, 'signInCertificate.make@1', { request })).certificateId;
}

/** How many were told by now, the jobs having come twice. */
async function told(): Promise<number> {
  await remindOfCertificateEnds(opened.portal);
  await remindOfCertificateEnds(opened.portal);
  await opened.sendMails();
  return opened.mail.taken.filter(({ subject }) =>
    subject.startsWith('Your certificate to sign in with ends'),
  ).length;
}

test('the owner is told a month before the end, and a week before, once each', async () => {
  opened.clock.advance({ days: 330 });
  expect(await told()).toBe(0);
  opened.clock.advance({ days: 8 });
  expect(await told()).toBe(1);
  opened.clock.advance({ days: 10 });
  expect(await told()).toBe(1);
  opened.clock.advance({ days: 12 });
  expect(await told()).toBe(2);
  expect(opened.mail.taken.at(-1)?.text).toContain('/me');
});

test('a server that was away tells once', async () => {
  opened.clock.advance({ days: 360 });
  expect(await told()).toBe(1);
});

test('nobody is told who has the next one, whose certificate is revoked, or who comes in otherwise', async () => {
  opened.clock.advance({ days: 340 });
  await make();
  expect(await told()).toBe(0);
  opened.clock.advance({ days: 340 });
  await setMode(opened.portal, user, 'password');
  expect(await told()).toBe(0);
});

test('whose next one was revoked is told all the same', async () => {
  opened.clock.advance({ days: 340 });
  const certificateId = await make();
  const acting = await signedIn(opened.portal, user);
  await run(opened.portal, acting, 'signInCertificate.revoke@1', { certificateId });
  expect(await told()).toBe(1);
});
