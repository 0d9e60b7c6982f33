import type { FlawCode } from '../errors/flaw.ts';
import type { RefusalDetail } from '../errors/refusal.ts';

/** How one language says what is wrong inside a file, and where. */
export interface FlawWords {
  readonly flaws: Readonly<Record<FlawCode, string>>;
  readonly inPart: (part: string, flaw: string) => string;
  readonly atOctet: (flaw: string, octet: string) => string;
  readonly onLine: (flaw: string, line: string) => string;
}

/**
 * Says the detail of an `….malformed`: field, flaw, place, as far as they are known.
 * A newer server may know flaws that this program does not; their codes stand as they are.
 */
export function flawIn({ flaws, inPart, atOctet, onLine }: FlawWords): (detail: RefusalDetail) => string {
  return ({ flaw, part, at, line }) => {
    const code = String(flaw ?? '?');
    let said: string = Object.hasOwn(flaws, code) ? flaws[code as FlawCode] : code;
    if (at !== undefined) said = atOctet(said, String(at));
    if (line !== undefined) said = onLine(said, String(line));
    return part === undefined ? said : inPart(String(part), said);
  };
}
