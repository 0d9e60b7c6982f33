import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccessRule } from '../../core/accounts/permission.ts';
import { type CommandName, commandCatalogue } from '../../core/commands/catalogue.ts';
import { type ReadingPath, readingCatalogue } from '../../core/portal/readings/catalogue.ts';
import { build } from '../../server/app.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { testPortal } from '../server/test-portal.ts';
import { askCommand, askReading, sampleArguments, sampleParams, settingOf } from './ask-as.ts';
import { type AskerKind, type AskerName, believed, promised } from './asker-kinds.ts';
import { openAsker } from './open-asker.ts';
import { addMember, makeWorld, type World } from './world.ts';

// Whatever is named by an id: that of another account is as absent as one that never was, and so is what is somebody
// else's own in one's own account.

let opened: TestPortal;
let app: FastifyInstance;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  return () => app.close();
});

type Values = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** Fields whose name says that they name something. */
function idsIn(values: unknown, path: Path = []): readonly Path[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([key, value]) => {
    const here = [...path, key];
    const isId = typeof value === 'string' && /^(?:reference|number|.*Id)$/.test(key);
    return isId ? [here] : idsIn(value, here);
  });
}

const valueAt = (values: Values, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Values)[key], values);

function withValue(values: Values, [key = '', ...rest]: Path, value: unknown): Values {
  const changed = rest.length === 0 ? value : withValue(values[key] as Values, rest, value);
  return { ...values, [key]: changed };
}

/** One of the same form that names nothing. */
const ofNothing = (id: unknown): string => (/^\d+$/.test(String(id)) ? '1999999999' : crypto.randomUUID());

/** Who is let in and is confined to an account. */
function confinedTo(rule: AccessRule): AskerName | undefined {
  const confined = ['superUser', 'apiRead', 'apiPlace', 'apiInvitations', 'dataSubject', 'holder'] as const;
  const isForAnybody = rule.permitted.some(({ kind }) => kind === 'anonymous');
  if (isForAnybody) return undefined;
  return confined.find((name) => promised(believed[name] as AskerKind, rule) === 'let in');
}

interface Question {
  readonly rule: AccessRule;
  /** The sample's values, for somebody in a world. */
  readonly sample: (world: World, self: World['superUser']) => Promise<Values>;
  readonly ask: (world: World, who: AskerName, values: Values) => Promise<{ readonly code: string }>;
}

/** What is somebody's own, and nobody else's in the account either. */
const personal = ['sessionId', 'passkeyId'];
/** What the device itself names: an id that nobody has is a new one to save, and nothing to remove. */
const chosenByDevice = ['draftId', 'viewId'];

async function expectSame({ rule, sample, ask }: Question): Promise<void> {
  const who = confinedTo(rule);
  if (who === undefined) return;
  const own = await makeWorld(opened, app);
  const other = await makeWorld(opened, app);
  const mine = await sample(own, own.superUser);
  const theirs = await sample(other, other.superUser);
  const colleague = await addMember(opened, own.accountId);
  for (const path of idsIn(mine)) {
    const absent = await ask(own, who, withValue(mine, path, ofNothing(valueAt(mine, path))));
    const foreign = await ask(own, who, withValue(mine, path, valueAt(theirs, path)));
    expect({ path, ...foreign }).toEqual({ path, ...absent });
    if (!chosenByDevice.includes(path.at(-1) ?? '')) expect(absent.code).not.toBe('done');
    if (!personal.includes(path.at(-1) ?? '')) continue;
    const beside = await sample(own, colleague);
    const nextDesk = await ask(own, who, withValue(mine, path, valueAt(beside, path)));
    expect({ path, ...nextDesk }).toEqual({ path, ...absent });
  }
}

describe.each(Object.keys(commandCatalogue) as CommandName[])('%s', (name) => {
  test('finds nothing of another account', async () => {
    await expectSame({
      rule: commandCatalogue[name],
      sample: (world, self) => sampleArguments(name, settingOf(world, { self })),
      ask: async (world, who, values) => askCommand(world, await openAsker(who, world), name, values),
    });
  });
});

describe.each(Object.keys(readingCatalogue) as ReadingPath[])('%s', (path) => {
  test('shows nothing of another account', async () => {
    await expectSame({
      rule: readingCatalogue[path],
      sample: (world, self) => sampleParams(path, settingOf(world, { self })),
      ask: async (world, who, values) =>
        askReading(world, await openAsker(who, world), path, values as Readonly<Record<string, string>>),
    });
  });
});

test('the link of an invitation accepts that invitation and no other', async () => {
  const world = await makeWorld(opened, app);
  const other = await makeWorld(opened, app);
  const [holder, stranger] = [await openAsker('holder', world), await openAsker('holder', other)];
  const args = await sampleArguments('invitation.accept@1', settingOf(world, holder));
  expect(await askCommand(world, holder, 'invitation.accept@1', args)).toEqual({ code: 'done' });
  const state = async (reference: string | undefined) =>
    opened.portal.database.tables
      .selectFrom('orders')
      .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
      .select('accepted_at')
      .where('reference', '=', reference ?? '')
      .executeTakeFirstOrThrow();
  expect((await state(holder.reference)).accepted_at).not.toBeNull();
  expect((await state(stranger.reference)).accepted_at).toBeNull();
});

describe('what is said in the Authorization header', () => {
  test.each([
    ['', 'signin.required'],
    ['Bearer', 'api.tokenUnknown'],
    ['Bearer ', 'api.tokenUnknown'],
    ['Bearer par_', 'api.tokenUnknown'],
    [`Bearer ${'A'.repeat(43)}`, 'api.tokenUnknown'],
    [`Bearer par_${'A'.repeat(43)}`, 'api.tokenUnknown'],
    [`Bearer par_${'A'.repeat(42)}=`, 'api.tokenUnknown'],
    ['Invitation', 'invitation.unknown'],
    ['Extension', 'signin.required'],
    [`Extension ${'A'.repeat(43)}`, 'signin.required'],
    ['Basic YWRtaW46YWRtaW4=', 'signin.required'],
    ['constructor x', 'signin.required'],
    ['__proto__ x', 'signin.required'],
  ])('is not believed, and the cookie beside it not looked at: %j', async (authorization, code) => {
    const world = await makeWorld(opened, app);
    const { headers, self } = await openAsker('superUser', world);
    const asker = { self, headers: { ...headers, authorization } };
    expect((await askReading(world, asker, '/api/session', {})).code).toBe(code);
  });
});
