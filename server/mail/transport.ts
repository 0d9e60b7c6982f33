import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';

export interface OutgoingMail {
  readonly mailId: string;
  /** Stays the same when the mail is sent again, so that programs show it once. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/** Takes mails away: to a mail server, or into files that operators read. */
export interface MailTransport {
  /** State of a mail that was taken. */
  readonly settled: 'sent' | 'written';
  /** @throws Error when it was not taken; it may then be given again */
  readonly send: (mail: OutgoingMail) => Promise<void>;
  readonly close: () => void;
}

/** A hanging server must not hold a mail for ever: the job tries again. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** @param url `smtp://user:password@host:587` or `smtps://…` */
export function smtpTransport(url: string, limits: Partial<typeof timeouts> = {}): MailTransport {
  const transporter = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    ...timeouts,
    ...limits,
  });
  return {
    settled: 'sent',
    send: async (mail) => {
      await transporter.sendMail(content(mail));
    },
    close: () => transporter.close(),
  };
}

/** Writes each mail to `<mailId>.eml`, readable by this user only: it holds the link. */
export function fileTransport(directory: string): MailTransport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    settled: 'written',
    send: async (mail) => {
      const { message } = await composer.sendMail(content(mail));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const path = mailFile(directory, mail.mailId);
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: () => composer.close(),
  };
}

export function mailFile(directory: string, mailId: string): string {
  return join(directory, `${mailId}.eml`);
}

function content(mail: OutgoingMail) {
  const { from, to, subject, text, html, messageId, date } = mail;
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId,
    date,
    // No answer from a robot to this robot (RFC 3834 §5).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** `<digest@host>`: from the mail's id, which itself is nobody's business. */
export function messageIdOf(mailId: string, origin: string): string {
  const digest = createHash('sha256').update(mailId).digest('hex').slice(0, 32);
  return `<${digest}@${origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '')}>`;
}
