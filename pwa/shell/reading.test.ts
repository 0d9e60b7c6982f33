import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { createReading } from './reading.ts';

it('shows what was read', async () => {
  const reading = createReading(async () => 'orders');
  await reading.reload();
  expect([reading.value.value, reading.loading.value]).toEqual(['orders', false]);
});

it('keeps the old content when reading again fails', async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockResolvedValueOnce('orders').mockRejectedValueOnce(new Refusal('server.unavailable'));
  const reading = createReading(load);
  await reading.reload();
  await reading.reload();
  expect(reading.value.value).toBe('orders');
  expect(reading.refusal.value?.code).toBe('server.unavailable');
});

it('drops an answer that comes after a newer question', async () => {
  const answers: ((text: string) => void)[] = [];
  const reading = createReading(() => new Promise<string>((resolve) => answers.push(resolve)));
  const [first, second] = [reading.reload(), reading.reload()];
  answers[1]?.('new');
  await second;
  answers[0]?.('old');
  await first;
  expect(reading.value.value).toBe('new');
});
