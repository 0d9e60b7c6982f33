import { beforeEach, describe, expect, it } from 'vitest';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import type { KeptAlerts } from './kept-alerts.ts';
import { type Notice, showAlerts } from './show-alerts.ts';

const alert = (number: number, more: Partial<AlertView> = {}): AlertView => ({
  alertId: `alert-${number}`,
  number,
  kind: 'valid',
  at: '2026-11-20T09:00:00.000Z',
  reference: `100000000${number}`,
  holderName: 'Zoé Lefèvre',
  state: 'valid',
  facts: {},
  ...more,
});

let kept: KeptAlerts | undefined;
let there: readonly AlertView[];
let shown: Notice[];

beforeEach(() => {
  kept = { userId: 'zoe', language: 'fr', ordersPath: '/orders', newest: 3 };
  there = [];
  shown = [];
});

const wake = ({ isSeen = false, away = false } = {}) =>
  showAlerts({
    kept,
    read: async (after): Promise<AlertsView> => {
      if (away) throw new TypeError('Failed to fetch');
      const alerts = there.filter(({ number }) => number > after);
      return { alerts, newest: Math.max(after, ...there.map(({ number }) => number)), unseen: alerts.length };
    },
    show: async (notice) => void shown.push(notice),
    isSeen: async () => isSeen,
    keep: async (next) => {
      kept = next;
    },
  });

describe('a device that is woken', () => {
  it('shows what is new, in its person’s language, once', async () => {
    there = [alert(3), alert(4), alert(5, { kind: 'certificate.endsSoon' })];
    await wake();
    await wake();
    expect(shown).toEqual([
      {
        title: 'Dossier 1000000004\u00a0: Valide',
        body: 'Zoé Lefèvre',
        tag: 'alert-4',
        path: '/orders/1000000004',
        language: 'fr',
      },
      expect.objectContaining({ title: 'Dossier 1000000005\u00a0: Certificat bientôt expiré' }),
    ]);
    expect(kept?.newest).toBe(5);
  });

  it('shows nothing that was seen elsewhere, and nothing beside a page that tells it', async () => {
    there = [alert(4, { seenAt: '2026-11-20T09:01:00.000Z' })];
    await wake();
    there = [...there, alert(5)];
    await wake({ isSeen: true });
    await wake();
    expect(shown).toEqual([]);
  });

  it('shows many as one', async () => {
    there = [4, 5, 6, 7, 8].map((number) => alert(number));
    await wake();
    expect(shown.map(({ body, path }) => [body, path])).toEqual([['5 nouvelles alertes', '/alerts']]);
  });

  it('says that there is something when the portal does not answer, and what it is the next time', async () => {
    there = [alert(4)];
    await wake({ away: true });
    await wake();
    expect(shown.map(({ tag, path }) => [tag, path])).toEqual([
      ['paraphe', '/alerts'],
      ['alert-4', '/orders/1000000004'],
    ]);
  });

  it('that knows nobody says that there is something', async () => {
    kept = undefined;
    await wake();
    expect(shown.map(({ tag }) => tag)).toEqual(['paraphe']);
  });
});
