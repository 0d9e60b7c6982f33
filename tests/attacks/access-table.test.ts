import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccessRule } from '../../core/accounts/permission.ts';
import { type CommandName, commandCatalogue } from '../../core/commands/catalogue.ts';
import { type ReadingPath, readingCatalogue } from '../../core/portal/readings/catalogue.ts';
import { eventsPath } from '../../core/portal/server-events.ts';
import { build } from '../../server/app.ts';
import { execute } from '../../server/commands/executor.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { testPortal } from '../server/test-portal.ts';
import { askCommand, askReading, sampleArguments, sampleEnd, sampleParams, settingOf } from './ask-as.ts';
import { type AskerKind, type AskerName, askerKinds, promised } from './asker-kinds.ts';
import { openAsker } from './open-asker.ts';
import { routesOf } from './routes-of.ts';
import { makeWorld, type World } from './world.ts';

// Every command and every reading, asked for by everybody there is, over HTTP: each gets what the catalogue promises.
// Generated from the catalogues: a new command is attacked the day it is named there.

const askers = Object.entries(askerKinds) as readonly (readonly [AskerName, AskerKind])[];
/** What is said at the door, before a command looks at anything. */
const doors = [...new Set(askers.flatMap(([, { unbelieved = [] }]) => unbelieved))].concat(
  'right.missing',
  'signin.required',
  'signin.dutyFirst',
  'signin.proofRequired',
  'invitation.unknown',
);

let opened: TestPortal;
let app: FastifyInstance;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  return () => app.close();
});

/**
 * What each asker gets. Whoever is let in asks in a world of their own, since they change it; those who are not share
 * one.
 */
async function tableOf(
  rule: AccessRule,
  ask: (world: World, name: AskerName) => Promise<{ readonly code: string }>,
): Promise<{ readonly got: Outcomes; readonly expected: Outcomes; readonly ends: ReadonlySet<string> }> {
  const shared = await makeWorld(opened, app);
  const got: Record<string, string> = {};
  const expected: Record<string, string> = {};
  const ends = new Set<string>();
  for (const [name, kind] of askers) {
    const promise = promised(kind, rule);
    const world = promise === 'let in' ? await makeWorld(opened, app) : shared;
    const { code } = await ask(world, name);
    if (promise === 'let in') ends.add(code);
    got[kind.name] = promise === 'let in' && !doors.includes(code as never) ? 'let in' : code;
    expected[kind.name] = promise;
  }
  return { got, expected, ends };
}

type Outcomes = Readonly<Record<string, string>>;

const commands = Object.keys(commandCatalogue) as CommandName[];

describe.each(commands)('%s', (name) => {
  test('is for whom the catalogue says, and for nobody else', async () => {
    const { got, expected, ends } = await tableOf(commandCatalogue[name], async (world, who) => {
      const asker = await openAsker(who, world);
      return askCommand(world, asker, name, await sampleArguments(name, settingOf(world, asker)));
    });
    expect(got).toEqual(expected);
    // Else the table would only say that nonsense is refused.
    if (Object.values(expected).includes('let in')) expect([...ends]).toContain(sampleEnd(name));
  });
});

const readings = Object.keys(readingCatalogue) as ReadingPath[];

describe.each(readings)('%s', (path) => {
  test('is for whom the catalogue says, and for nobody else', async () => {
    const { got, expected, ends } = await tableOf(readingCatalogue[path], async (world, who) => {
      const asker = await openAsker(who, world);
      return askReading(world, asker, path, await sampleParams(path, settingOf(world, asker)));
    });
    expect(got).toEqual(expected);
    expect([...ends]).toContain('done');
  });
});

/** Readings that also come as a file, by the ending of its name. */
const files = [
  ['/api/journal', '.csv'],
  ['/api/orders', '.csv'],
  ['/api/office/mails/:mailId', '.eml'],
] as const satisfies readonly (readonly [ReadingPath, string])[];

describe.each(files)('%s as %s', (path, as) => {
  test('is for whom the reading is', async () => {
    const { got, expected } = await tableOf(readingCatalogue[path], async (world, who) => {
      const asker = await openAsker(who, world);
      return askReading(world, asker, path, await sampleParams(path, settingOf(world, asker)), { as });
    });
    expect(got).toEqual(expected);
  });
});

const documents = '/documents/:documentId';

test('a document is for whom its order is', async () => {
  const path = '/api/orders/:reference';
  const { got, expected } = await tableOf(readingCatalogue[path], async (world, who) => {
    const asker = await openAsker(who, world);
    const params = await sampleParams(path, settingOf(world, asker));
    const id = crypto.randomUUID();
    await execute(world.opened.portal, {
      id,
      name: 'document.attach@1',
      args: {
        reference: params.reference,
        type: 'phoneBill',
        issuer: 'Telecom',
        issuedOn: '2026-11-02',
        fileName: 'bill.pdf',
        content: btoa('%PDF-1.7'),
      },
      actor: world.superUser,
    });
    return askReading(world, asker, path, params, { as: documents.replace(':documentId', id) });
  });
  expect(got).toEqual(expected);
});

test('nothing else is answered below /api', async () => {
  await app.ready();
  const known = [
    ...readings,
    ...files.map(([path, as]) => path + as),
    `/api/orders/:reference${documents}`,
    '/api/commands',
    eventsPath,
  ];
  expect(routesOf(app).filter((path) => path.startsWith('/api') && !known.includes(path as never))).toEqual(
    [],
  );
  expect(routesOf(app)).toContain('/api/users/:userId/sign-in-certificates');
});
