import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';

/** The link in the newest `.eml` written for this mailbox; waits for the mail job. */
export async function linkMailedTo(dataDirectory: string, mailbox: string, path: string): Promise<string> {
  const pattern = new RegExp(`https?://\\S+${path}#[\\w-]{43}`);
  for (let attempt = 0; attempt < 300; attempt++) {
    const mails = await mailsTo(dataDirectory, mailbox);
    const link = mails.map(({ text }) => pattern.exec(text)?.[0]).findLast((found) => found !== undefined);
    if (link !== undefined) return link;
    await sleep(100);
  }
  throw new Error(`no mail with a link to ${path} was written for ${mailbox} in 30 s`);
}

/** Oldest first. */
export async function mailsTo(
  dataDirectory: string,
  mailbox: string,
): Promise<readonly { readonly subject: string; readonly text: string }[]> {
  const folder = join(dataDirectory, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(
    names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
  );
  return mails
    .filter((mail) => mail.to?.some(({ address }) => address === mailbox))
    .sort((one, other) => Date.parse(one.date ?? '') - Date.parse(other.date ?? ''))
    .map(({ subject = '', text = '' }) => ({ subject, text }));
}
