import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { createForm } from './form.ts';

const initial = { surname: '', city: '' };

function setUp(send: (values: typeof initial, id: string) => Promise<void> = async () => {}) {
  let ids = 0;
  const form = createForm({
    initial,
    faultsOf: ({ surname }) => (surname ? {} : { surname: 'missing' as const }),
    send,
    newId: () => `id-${++ids}`,
  });
  return form;
}

describe('createForm', () => {
  it('marks nothing before the first try, and what is wrong from then on', async () => {
    const form = setUp();
    expect(form.faults.value).toEqual({});
    expect(await form.submit()).toBe(false);
    expect(form.faults.value).toEqual({ surname: 'missing' });
    form.set({ surname: 'Durand' });
    expect(form.faults.value).toEqual({});
  });

  it('marks the fields that the portal refused, until they are changed', async () => {
    const form = setUp(async () => {
      throw new Refusal('command.invalidArguments', { fields: ['composition.city'] });
    });
    form.set({ surname: 'Durand' });
    expect(await form.submit()).toBe(false);
    expect(form.faults.value).toEqual({ city: 'wrong' });
    form.set({ city: 'Lyon' });
    expect(form.faults.value).toEqual({});
  });

  it('sends the same id again after silence, and a new one after an answer or a change', async () => {
    const send = vi.fn<(values: typeof initial, id: string) => Promise<void>>();
    send.mockRejectedValueOnce(new Refusal('server.unavailable'));
    send.mockRejectedValueOnce(new Refusal('order.stateForbids'));
    send.mockRejectedValueOnce(new Refusal('server.unavailable'));
    const form = setUp(send);
    form.set({ surname: 'Durand' });
    await form.submit();
    await form.submit();
    await form.submit();
    form.set({ surname: 'Durant' });
    send.mockResolvedValueOnce();
    expect(await form.submit()).toBe(true);
    expect(send.mock.calls.map(([, id]) => id)).toEqual(['id-1', 'id-1', 'id-2', 'id-3']);
  });

  it('does not send twice while the first is under way', async () => {
    const send = vi.fn(() => new Promise<void>(() => {}));
    const form = setUp(send);
    form.set({ surname: 'Durand' });
    void form.submit();
    await form.submit();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed when it is refused', async () => {
    const form = setUp(() => Promise.reject(new Refusal('right.missing')));
    form.set({ surname: 'Durand' });
    await form.submit();
    expect(form.values.value.surname).toBe('Durand');
    expect(form.refusal.value?.code).toBe('right.missing');
  });
});
