import type { MailWords } from '#core/messages/mails.ts';
import type { Language } from '#core/messages/message.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A mail as text and as HTML that says the same.
 * @param link the address behind the mail's one action
 */
export function renderMail(
  words: MailWords & { readonly signature: string },
  { link, language }: { readonly link: string; readonly language: Language },
): RenderedMail {
  return { subject: words.subject, text: asText(words, link), html: asHtml(words, link, language) };
}

function asText(words: MailWords & { readonly signature: string }, link: string): string {
  const quote = words.quote === undefined ? [] : [words.quote.replace(/^/gm, '> ')];
  return [
    words.greeting,
    ...words.paragraphs,
    ...quote,
    `${words.action}:\n${link}`,
    ...words.notes,
    `-- \n${words.signature}`,
  ].join('\n\n');
}

/** Inline styles: mail programs drop all others. No image and no tracking. */
function asHtml(words: MailWords & { readonly signature: string }, link: string, language: Language): string {
  const paragraph = (text: string, style = ''): string =>
    `<p style="margin:0 0 16px;${style}">${lines(text)}</p>`;
  const quote =
    words.quote === undefined
      ? ''
      : `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #a8321f">${lines(words.quote)}</blockquote>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf7;color:#1c1b19;font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto">
${paragraph(words.greeting)}
${words.paragraphs.map((text) => paragraph(text)).join('\n')}
${quote}
<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#a8321f;color:#fff;text-decoration:none;border-radius:4px">${escapeHtml(words.action)}</a></p>
${words.notes.map((text) => paragraph(text, 'font-size:14px;color:#57534c')).join('\n')}
${paragraph(words.signature, 'font-size:13px;color:#57534c;border-top:1px solid #d9d5cc;padding-top:16px')}
</div></body></html>
`;
}

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
