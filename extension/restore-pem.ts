/** Browsers give a selection on one line: PEM needs its header and footer on lines of their own (RFC 7468 §3). */
export function restorePem(text: string): string {
  return text
    .replace(/-----BEGIN [A-Z0-9 #]+-----/g, (header) => `\n${header}\n`)
    .replace(/-----END [A-Z0-9 #]+-----/g, (footer) => `\n${footer}\n`)
    .trim();
}
