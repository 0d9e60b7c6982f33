import type { RefusalDetail } from '../errors/refusal.ts';
import type { ProblemCode } from '../pki/issue/lint/problem.ts';

/** How one language says in what a certificate would break its profile. */
export interface ProblemWords {
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly inField: (field: string, problem: string) => string;
  readonly separator: string;
}

/** Says the `problems` of `issuance.profileViolated`; what is no such problem stands as it is. */
export function problemsIn({
  problems,
  inField,
  separator,
}: ProblemWords): (value: RefusalDetail[string] | undefined) => string {
  const say = (text: string): string => {
    const [code = '', field, rule] = text.split('|');
    if (field === undefined || !Object.hasOwn(problems, code)) return text;
    const said = inField(field, problems[code as ProblemCode]);
    return rule ? `${said} (${rule})` : said;
  };
  return (value) => (typeof value === 'object' ? value : [String(value ?? '?')]).map(say).join(separator);
}
