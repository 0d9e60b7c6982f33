import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailFile } from './transport.ts';

/** Text part of a mail that `fileTransport` wrote; undefined when the file is gone. */
export async function readWrittenText(dataDirectory: string, mailId: string): Promise<string | undefined> {
  try {
    const message = await readFile(mailFile(join(dataDirectory, 'mail'), mailId), 'utf8');
    return textPart(message);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads only what nodemailer writes: multipart/alternative with the text first. */
function textPart(message: string): string | undefined {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1];
  if (boundary === undefined) return undefined;
  const part = message.split(`--${boundary}`)[1]?.replace(/^\r\n/, '');
  const end = part?.indexOf('\r\n\r\n') ?? -1;
  if (part === undefined || end < 0) return undefined;
  const headers = part.slice(0, end).toLowerCase();
  const body = part.slice(end + 4).replace(/\r\n$/, '');
  if (headers.includes('base64')) return Buffer.from(body, 'base64').toString('utf8');
  return headers.includes('quoted-printable') ? unquote(body) : body.replaceAll('\r\n', '\n');
}

function unquote(body: string): string {
  const joined = body.replace(/=\r\n/g, '').replaceAll('\r\n', '\n');
  const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
