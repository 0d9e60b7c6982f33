import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { createPortal } from './client.ts';

const secret = 'A'.repeat(43);

function answering(body: unknown, init: ResponseInit = {}) {
  return vi.fn<typeof fetch>(async () => Response.json(body, init));
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error('it was not refused');
  return error;
}

describe('createPortal', () => {
  it('reads an address with its parameters escaped and empty queries left out', async () => {
    const fetch = answering({ rows: [], total: 0 });
    await createPortal({ fetch }).read('/api/orders', { query: { state: '', search: 'a&b', offset: 0 } });
    await createPortal({ fetch }).read('/api/orders/:reference', { params: { reference: '12/34' } });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/api/orders?search=a%26b&offset=0',
      '/api/orders/12%2F34',
    ]);
  });

  it('refuses to ask for an address without its parameter', async () => {
    const fetch = answering({});
    await expect(createPortal({ fetch }).read('/api/orders/:reference')).rejects.toThrow('reference');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('runs a command with its id, and gives its result', async () => {
    const fetch = answering({ result: { reference: '100200' } });
    const result = await createPortal({ fetch }).run(
      'invitation.accept@1',
      { request: 'PEM' },
      { id: 'id-1' },
    );
    expect(result).toEqual({ reference: '100200' });
    const sent = JSON.parse(String(fetch.mock.calls[0]?.[1]?.body));
    expect(sent).toEqual({ id: 'id-1', name: 'invitation.accept@1', args: { request: 'PEM' } });
  });

  it('speaks for a holder by the invitation alone, without the cookie', async () => {
    const fetch = answering({});
    await createPortal({ fetch, invitation: secret }).read('/api/invitation');
    const init = fetch.mock.calls[0]?.[1];
    expect(init?.credentials).toBe('omit');
    expect(new Headers(init?.headers).get('authorization')).toBe(`Invitation ${secret}`);
  });

  it('gives a refusal of the portal as it is', async () => {
    const fetch = answering({ code: 'order.stateForbids', detail: { state: 'revoked' } }, { status: 409 });
    const refusal = await refusalOf(createPortal({ fetch }).read('/api/session'));
    expect([refusal.code, refusal.detail]).toEqual(['order.stateForbids', { state: 'revoked' }]);
  });

  it.each([
    [401, 'signin.required'],
    [404, 'request.notFound'],
    [429, 'request.tooMany'],
    [418, 'request.malformed'],
    [500, 'server.fault'],
    [502, 'server.unavailable'],
  ])('understands a bare %i as %s', async (status, code) => {
    const fetch = vi.fn(async () => new Response('<h1>No</h1>', { status }));
    expect((await refusalOf(createPortal({ fetch }).read('/api/session'))).code).toBe(code);
  });

  it('does not trust a code that it does not know', async () => {
    const fetch = answering({ code: 'toString', detail: {} }, { status: 422 });
    expect((await refusalOf(createPortal({ fetch }).read('/api/session'))).code).toBe('request.malformed');
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a login page of the network',
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['half an answer', async () => new Response('{"ro', { headers: { 'content-type': 'application/json' } })],
  ])('takes %s for an unreachable portal', async (_, fetch) => {
    expect((await refusalOf(createPortal({ fetch }).read('/api/session'))).code).toBe('server.unavailable');
  });

  it('lets an abort through as such', async () => {
    const fetch = () => Promise.reject(new DOMException('gone', 'AbortError'));
    await expect(createPortal({ fetch }).read('/api/session')).rejects.toThrow('gone');
  });
});
