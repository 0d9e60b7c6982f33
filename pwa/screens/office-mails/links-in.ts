interface Part {
  readonly text: string;
  readonly link: boolean;
}

/** The text in pieces, its http(s) addresses apart: an operator without SMTP follows them from here. */
export function linksIn(text: string): readonly Part[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, link: /^https?:\/\//.test(piece) }));
}
