import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Kill, origin, UnreliableBrowser } from '../../tests/extension/unreliable-browser.ts';
import { answerNotice, noteClosed } from './answer-notice.ts';
import { readNoticeId } from './notice-id.ts';
import { pullAlerts } from './pull-alerts.ts';
import { keepQuietKinds } from './quiet-kinds.ts';

let browser: UnreliableBrowser;
const pull = (on = browser) => on.run(pullAlerts);
const stateOf = async () => {
  let state: unknown;
  await browser.run(async (script) => {
    state = await pullAlerts(script);
  });
  return state;
};
/** Numbers of the alerts that were shown, as often as they were. */
const told = (on = browser) =>
  on.shown.flatMap((id) => {
    const [first = 0, last = 0] = readNoticeId(id)?.range ?? [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

beforeEach(() => {
  browser = new UnreliableBrowser();
  browser.signIn();
});

describe('a pull', () => {
  it('shows what is new, once, with where it leads in its id', async () => {
    await pull();
    browser.alert(4);
    browser.alert(5, { kind: 'certificate.endsSoon' });
    expect(await stateOf()).toEqual({ kind: 'current', unseen: 2 });
    await pull();
    expect(browser.shown).toEqual([
      `4-4 zoe ${origin}/orders/1000000004`,
      `5-5 zoe ${origin}/orders/1000000005`,
    ]);
    expect([...browser.standing.values()]).toEqual([
      { title: 'Dossier 1000000004\u00a0: Valide', message: 'Zoé' },
      { title: 'Dossier 1000000005\u00a0: Certificat bientôt expiré', message: 'Zoé' },
    ]);
  });

  it('the first time tells what nobody looked at', async () => {
    browser.alert(3, { seenAt: '2026-11-20T09:01:00.000Z' });
    browser.alert(4);
    await pull();
    expect(told()).toEqual([4]);
  });

  it('shows many as one', async () => {
    await pull();
    for (const number of [4, 5, 6, 7, 8]) browser.alert(number);
    await pull();
    expect(browser.shown).toEqual([`4-8 zoe ${origin}/alerts`]);
  });

  it('shows nothing that was seen elsewhere, and no kind that this device is to keep quiet', async () => {
    await browser.run(({ local }) => keepQuietKinds(local, ['revoked']));
    browser.alert(4, { seenAt: '2026-11-20T09:01:00.000Z' });
    browser.alert(5, { kind: 'revoked' });
    expect(await stateOf()).toEqual({ kind: 'current', unseen: 1 });
    expect(told()).toEqual([]);
  });

  it('tells each person their own, and whoever comes back what came meanwhile', async () => {
    browser.alert(4);
    await pull();
    browser.signIn('ada');
    await pull();
    browser.alert(5);
    browser.signIn();
    await pull();
    expect(browser.shown.map((id) => id.split(' ').slice(0, 2))).toEqual([
      ['4-4', 'zoe'],
      ['4-4', 'ada'],
      ['5-5', 'zoe'],
    ]);
  });

  it('asks whose token it is where nobody noted it', async () => {
    browser.kept.session = { access: { origin, token: 't' } };
    browser.alert(4);
    await pull();
    expect(told()).toEqual([4]);
    expect(browser.kept.session.access).toMatchObject({ person: { userId: 'zoe' } });
  });

  it('keeps for good no token and no word of an alert', async () => {
    browser.alert(4);
    await pull();
    expect(JSON.stringify(browser.kept.local)).not.toMatch(/token|Zoé|100000/);
  });
});

describe('what the button says', () => {
  it.each([
    ['away', { kind: 'away' }],
    ['ended', { kind: 'ended' }],
    ['tooOld', { kind: 'tooOld' }],
  ] as const)('when the portal says %s, and nothing is lost', async (says, state) => {
    await pull();
    browser.says = says;
    browser.alert(4);
    expect(await stateOf()).toEqual(state);
    // Again, with what is left of the access.
    expect(await stateOf()).toEqual(state);
    browser.says = 'yes';
    browser.signIn();
    await pull();
    expect(told()).toEqual([4]);
  });

  it('is nothing where nobody ever signed in, and that they are missed after the browser was closed', async () => {
    const fresh = new UnreliableBrowser();
    let state: unknown;
    await fresh.run(async (script) => {
      state = await pullAlerts(script);
    });
    expect(state).toEqual({ kind: 'nobody' });
    await pull();
    browser.restart();
    expect(await stateOf()).toEqual({ kind: 'ended' });
  });

  it('is one summary at coming back after a long time', async () => {
    await pull();
    browser.says = 'away';
    for (let number = 1; number <= 90; number++) {
      browser.alert(number);
      await pull();
    }
    browser.says = 'yes';
    await pull();
    expect(browser.shown).toEqual([`1-90 zoe ${origin}/alerts`]);
  });
});

/** Steps that a pull with three new alerts takes, and those that a click takes. */
async function stepsOf(work: 'click' | 'pull'): Promise<number> {
  const calm = await withThree();
  const before = calm.steps;
  await pull(calm);
  const pulled = calm.steps - before;
  if (work === 'pull') return pulled;
  await click(calm);
  return calm.steps - before - pulled;
}

async function withThree(): Promise<UnreliableBrowser> {
  const fresh = new UnreliableBrowser();
  fresh.signIn();
  await pull(fresh);
  for (const number of [4, 5, 6]) fresh.alert(number);
  return fresh;
}

const click = (on: UnreliableBrowser) => {
  const [id = ''] = [...on.standing.keys()].slice(-1);
  return on.run(({ portal, local, session }) =>
    answerNotice(id, {
      portal,
      local,
      session,
      open: async () => undefined,
      clear: async () => on.standing.delete(id),
    }),
  );
};

describe('a script that is ended', () => {
  it.each<Kill | 'reject'>(['before', 'after', 'reject'])(
    '%s any step of a pull shows each alert once',
    async (does) => {
      const steps = await stepsOf('pull');
      expect(steps).toBeGreaterThan(8);
      for (let step = 0; step < steps; step++) {
        const ended = await withThree();
        ended.fate = { in: step, does };
        await pull(ended).catch(() => undefined);
        expect(ended.fate).toBeUndefined();
        await pull(ended);
        expect(told(ended), `${does} step ${step}`).toEqual([4, 5, 6]);
      }
    },
  );

  it.each<Kill>(['before', 'after'])('%s any step of a click shows each alert once', async (does) => {
    const steps = await stepsOf('click');
    expect(steps).toBeGreaterThan(3);
    for (let step = 0; step < steps; step++) {
      const ended = await withThree();
      await pull(ended);
      ended.fate = { in: step, does };
      await click(ended);
      expect(ended.fate).toBeUndefined();
      ended.alert(7);
      await pull(ended);
      expect(told(ended), `${does} step ${step}`).toEqual([4, 5, 6, 7]);
    }
  });
});

type Happening =
  | { readonly is: 'alerts'; readonly count: number }
  | { readonly is: 'alarm' | 'dismissed' | 'restarted' | 'seenElsewhere' | 'signedIn' }
  | { readonly is: 'killed'; readonly in: number; readonly does: Kill | 'reject' }
  | { readonly is: 'portal'; readonly says: UnreliableBrowser['says'] };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('alerts' as const), count: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.constant({ is: 'alarm' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('killed' as const),
      in: fc.nat(14),
      does: fc.constantFrom('before' as const, 'after' as const, 'reject' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('portal' as const),
      says: fc.constantFrom('yes' as const, 'away' as const, 'ended' as const, 'tooOld' as const),
    }),
  },
  ...(['dismissed', 'seenElsewhere', 'signedIn', 'restarted'] as const).map((is) => ({
    weight: 1,
    arbitrary: fc.constant({ is }),
  })),
);

it('in 1,000 random events no alert is shown twice, and none is missing', async () => {
  let events = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 40, maxLength: 60 }), async (happenings) => {
      const random = new UnreliableBrowser();
      random.page = 6;
      random.signIn();
      let last = 0;
      const seen = new Set<number>();
      for (const one of happenings) {
        events++;
        switch (one.is) {
          case 'alerts':
            for (let count = 0; count < one.count; count++) random.alert(++last);
            break;
          case 'killed':
            random.fate = { in: one.in, does: one.does };
            await pull(random).catch(() => undefined);
            random.fate = undefined;
            break;
          case 'portal':
            random.says = one.says;
            break;
          case 'dismissed': {
            const [id = ''] = random.standing.keys();
            random.dismiss(id);
            await random.run(({ local }) => noteClosed(local, id));
            break;
          }
          case 'seenElsewhere':
            for (const { number, seenAt } of random.alerts) if (seenAt === undefined) seen.add(number);
            random.alerts = random.alerts.map((alert) => ({ seenAt: alert.at, ...alert }));
            break;
          case 'restarted':
            // Its notifications go with the browser: a pull that ended half way is ended for good first.
            random.says = 'yes';
            random.signIn();
            await pull(random);
            random.restart();
            break;
          case 'signedIn':
            random.signIn();
            break;
          default:
            await pull(random);
        }
      }
      random.says = 'yes';
      random.signIn();
      await pull(random);
      const shown = told(random);
      expect(new Set(shown).size).toBe(shown.length);
      const all = random.alerts.map(({ number }) => number);
      expect(all.filter((number) => !shown.includes(number) && !seen.has(number))).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(events).toBeGreaterThan(1_000);
});
