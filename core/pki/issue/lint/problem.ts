/** How a certificate can break its profile, without words: those stand in `core/messages/<language>/problems.ts`. */
export type ProblemCode =
  | 'missing'
  | 'notAllowed'
  | 'critical'
  | 'notCritical'
  | 'otherThanProfile'
  | 'repeated'
  | 'saysNothing'
  | 'tooLong'
  | 'malformed'
  | 'unreadable'
  | 'weak'
  | 'encodedOtherwise'
  | 'severalAttributes'
  | 'notAmongNames'
  | 'nameOrPseudonym'
  | 'endsBeforeBeginning'
  | 'beyondIssuer'
  | 'otherThanIssuer';

/** One way in which a certificate breaks its profile, as a refusal quotes it: `code|field|rule`. */
export type Problem = `${ProblemCode}|${string}|${string}`;

/**
 * @param field by the standard's own name, with the value where that helps
 * @param rule the document and its section; empty when the profile itself says so
 */
export function problem(code: ProblemCode, field: string, rule = ''): Problem {
  return `${code}|${field.replaceAll('|', '/')}|${rule}`;
}
