import { expect, it, vi } from 'vitest';
import { usualChannels } from '#core/alerts/alert-channels.ts';
import { alertKinds } from '#core/alerts/alert-kinds.ts';
import type { AlertSettingsView } from '#core/portal/alert-views.ts';
import type { Portal } from '../../portal/client.ts';
import { createAlertChoice } from './model.ts';

const choices = Object.fromEntries(
  alertKinds.map((kind) => [kind, usualChannels(kind)]),
) as AlertSettingsView['choices'];

function setUp() {
  const run = vi.fn(async () => ({}));
  const onKept = vi.fn(async () => undefined);
  const portal = { run } as unknown as Portal;
  const model = createAlertChoice(
    { portal, newId: () => 'id' },
    { choices, isUsual: true, pushKey: '' },
    onKept,
  );
  return { model, run, onKept };
}

it('knows whether something else was chosen than what holds', () => {
  const { model } = setUp();
  model.toggle('valid', 'mail', false);
  expect([model.isChanged.value, model.chosen.value.valid]).toEqual([true, ['app', 'extension']]);
  model.toggle('valid', 'mail', true);
  expect([model.isChanged.value, model.chosen.value.valid]).toEqual([false, ['mail', 'app', 'extension']]);
});

it('keeps every kind as it is seen, or goes back to the usual', async () => {
  const { model, run, onKept } = setUp();
  model.toggle('refused', 'extension', false);
  await model.keep.run(model.chosen.value);
  expect(run).toHaveBeenLastCalledWith(
    'me.setAlerts@1',
    { choices: { ...choices, refused: ['mail', 'app'] } },
    { id: 'id' },
  );
  await model.keep.run(null);
  expect(run).toHaveBeenLastCalledWith('me.setAlerts@1', { choices: null }, { id: 'id' });
  expect(onKept).toHaveBeenCalledTimes(2);
});
