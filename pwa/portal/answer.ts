import type { Bytes } from '#core/bytes.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { isErrorCode, Refusal, type RefusalDetail } from '#core/errors/refusal.ts';
import { octetsType } from '#core/portal/api.ts';

/**
 * The content of the portal's answer.
 * @throws Refusal when the portal said no, or when something on the way answered in its place
 */
export async function answerOf(response: Response): Promise<unknown> {
  const content = await contentOf(response);
  if (response.ok && content !== undefined) return content;
  // A hotel's login page answers 200 in HTML: it is not the portal that spoke.
  if (response.ok) throw new Refusal('server.unavailable', { status: response.status });
  const { code, detail } = (content ?? {}) as { code?: unknown; detail?: RefusalDetail };
  if (isErrorCode(code)) throw new Refusal(code, detail ?? {});
  throw new Refusal(codeOfStatus(response.status), { status: response.status });
}

async function contentOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw new Refusal('server.unavailable', {}, { cause });
  }
}

/**
 * The octets of an answer that is none of JSON.
 * @throws Refusal as {@link answerOf}
 */
export async function octetsOf(response: Response): Promise<Bytes> {
  const isOctets = response.headers.get('content-type') === octetsType;
  if (response.ok && isOctets) return new Uint8Array(await response.arrayBuffer());
  await answerOf(response);
  throw new Refusal('server.unavailable', { status: response.status });
}

/** For answers without a code that we know: a proxy's, or those of a portal newer than this page. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'signin.required';
  if (status === 404) return 'request.notFound';
  if (status === 413) return 'request.tooLarge';
  if (status === 426) return 'command.clientTooOld';
  if (status === 429) return 'request.tooMany';
  if (status === 502 || status === 503 || status === 504) return 'server.unavailable';
  return status < 500 ? 'request.malformed' : 'server.fault';
}
