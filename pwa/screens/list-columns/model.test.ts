import { describe, expect, it } from 'vitest';
import type { Environment } from '../../shell/environment.ts';
import { createColumnChoice } from './model.ts';

const view = { chosen: ['holder', 'state'], isUsual: false, customFields: [] } as const;

function choice() {
  const sent: unknown[] = [];
  const portal = { run: async (_: string, args: unknown) => sent.push(args) };
  const environment = { portal, newId: () => 'id' } as unknown as Environment;
  return { sent, model: createColumnChoice(environment, view, async () => undefined) };
}

describe('the choice of columns', () => {
  it('keeps them in the order of the lists, whatever the order of the ticks', () => {
    const { model } = choice();
    model.toggle('comments', true);
    model.toggle('ownReference', true);
    expect(model.chosen.value).toEqual(['ownReference', 'holder', 'state', 'comments']);
  });

  it('knows whether there is anything to keep', () => {
    const { model } = choice();
    model.toggle('state', false);
    expect(model.isChanged.value).toBe(true);
    model.toggle('state', true);
    expect(model.isChanged.value).toBe(false);
  });

  it('never loses what leads to the order', () => {
    const { model } = choice();
    model.toggle('holder', false);
    expect(model.chosen.value).toContain('holder');
  });

  it('sends what is chosen, or that the usual shall be back', async () => {
    const { sent, model } = choice();
    await model.keep.run(['holder']);
    await model.keep.run(null);
    expect(sent).toEqual([{ columns: ['holder'] }, { columns: null }]);
  });
});
