import { describe, expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal/client.ts';
import { type BulkCommand, createSelection, mostChosen } from './selection.ts';

const anOrder = (reference: string) =>
  ({
    reference,
    holderName: `Holder ${reference}`,
    state: 'awaitingApproval',
    serialNumber: `0${reference}`,
  }) as const;

/** A portal that lets through what stands here, and writes down what it is told. */
function selectionWith(refused: Readonly<Record<string, 'order.approvalDecided' | 'order.notFound'>>) {
  const told: unknown[] = [];
  const run = async (name: string, args: { readonly reference: string }) => {
    told.push([name, args]);
    const code = refused[args.reference];
    if (code) throw new Refusal(code);
    return {};
  };
  let ids = 0;
  const selection = createSelection({ run } as unknown as Portal, () => `id ${++ids}`);
  for (const reference of ['1', '2', '3']) selection.toggle(anOrder(reference));
  return { selection, told };
}

describe('several orders at once', () => {
  it.each([
    [{ name: 'invitation.resend@1' }, {}],
    [{ name: 'invitation.cancel@1' }, {}],
    [{ name: 'order.approve@1' }, {}],
    [{ name: 'order.refuseApproval@1', reason: 'Not this year.' }, { reason: 'Not this year.' }],
  ] as const)('are each told %o, and none stays chosen', async (command: BulkCommand, more) => {
    const { selection, told } = selectionWith({});
    await selection.run(command);
    expect(told).toEqual(['1', '2', '3'].map((reference) => [command.name, { reference, ...more }]));
    expect(selection.results.value.map(({ result }) => result)).toEqual(['done', 'done', 'done']);
    expect(selection.chosen.value.size).toBe(0);
  });

  it('are accepted by the numbers of their certificates', async () => {
    const { selection, told } = selectionWith({});
    await selection.run({ name: 'certificate.accept@1' });
    expect(told).toContainEqual(['certificate.accept@1', { reference: '1', serialNumber: '01' }]);
  });

  it('say of each how it came out; what is refused stays chosen', async () => {
    const { selection } = selectionWith({ '2': 'order.approvalDecided' });
    await selection.run({ name: 'order.approve@1' });
    expect(selection.results.value).toMatchObject([
      { reference: '1', holderName: 'Holder 1', result: 'done' },
      { reference: '2', result: { code: 'order.approvalDecided' } },
      { reference: '3', result: 'done' },
    ]);
    expect([...selection.chosen.value.keys()]).toEqual(['2']);
    expect(selection.busy.value).toBe(false);
  });

  it('are added to those that are chosen, up to as many as are sent together', () => {
    const { selection } = selectionWith({});
    selection.add([anOrder('3'), anOrder('4')]);
    expect([...selection.chosen.value.keys()]).toEqual(['1', '2', '3', '4']);
    selection.add(Array.from({ length: mostChosen }, (_, index) => anOrder(`more ${index}`)));
    expect(selection.chosen.value.size).toBe(mostChosen);
  });

  it('are chosen and left out by the same press', async () => {
    const { selection, told } = selectionWith({});
    selection.toggle(anOrder('2'));
    await selection.run({ name: 'order.approve@1' });
    expect(told).toHaveLength(2);
  });
});
