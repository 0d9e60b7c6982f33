import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The order page of some authority, on this machine, and all that it learns. */
export interface OrderPage {
  readonly address: string;
  /** Every byte that was sent to it. */
  readonly sent: () => Buffer;
  readonly close: () => Promise<void>;
}

/**
 * With a field, a locked one, one of a single line and one in a frame. Its own program notices what a framework would,
 * and sends it home: each value, and each message to the window.
 */
const html = `<!doctype html><html lang="en"><title>Order a certificate</title>
<h1>Order a certificate</h1>
<form><p><label>Organisation <input name="organisation"></label></p>
<p><label>Locked <textarea name="locked" readonly></textarea></label></p>
<p><label>Your CSR <textarea name="csr" rows="8" cols="70"></textarea></label></p>
<p><label>On one line <input name="line"></label></p></form>
<iframe title="Other order" src="/frame"></iframe>
<script src="/page.js"></script></html>`;
const frame = `<!doctype html><html lang="en"><title>Other order</title>
<label>CSR in a frame <textarea name="framed"></textarea></label><script src="/page.js"></script></html>`;
const program = `
const tell = (kind, what) => fetch('/told', { method: 'POST', body: kind + '\\n' + what });
for (const kind of ['input', 'change']) addEventListener(kind, ({ target }) => {
  document.body.setAttribute('data-' + target.name + '-' + kind, target.value.length);
  tell(kind, target.name + '\\n' + target.value);
});
addEventListener('message', ({ data }) => tell('message', JSON.stringify(data)));
new MutationObserver(() => tell('page', document.documentElement.outerHTML))
  .observe(document, { subtree: true, childList: true, attributes: true });`;

export async function openOrderPage(): Promise<OrderPage> {
  const kept: Buffer[] = [];
  const server = createServer((request, response) => {
    kept.push(Buffer.from(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n`));
    request.on('data', (chunk: Buffer) => kept.push(chunk));
    const pages: Readonly<Record<string, string>> = { '/order': html, '/frame': frame, '/page.js': program };
    const type = request.url === '/page.js' ? 'text/javascript' : 'text/html; charset=utf-8';
    // As strict as an authority may be: what is put there must not need its leave.
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
    response.end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/order`,
    sent: () => Buffer.concat(kept),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
