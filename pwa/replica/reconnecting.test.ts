import { describe, expect, it } from 'vitest';
import { reconnecting } from './reconnecting.ts';

describe('a connection', () => {
  it('is opened once for all who ask', async () => {
    let opened = 0;
    const connect = reconnecting(async () => ++opened);
    expect(await Promise.all([connect(), connect()])).toEqual([1, 1]);
  });

  it('is opened again after it was closed, and after it failed', async () => {
    let opened = 0;
    let close = () => {};
    const connect = reconnecting(async (onClosed) => {
      close = onClosed;
      opened += 1;
      if (opened === 2) throw new Error('lost');
      return opened;
    });
    expect(await connect()).toBe(1);
    close();
    await expect(connect()).rejects.toThrow('lost');
    expect(await connect()).toBe(3);
  });
});
