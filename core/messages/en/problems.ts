import { type ProblemWords, problemsIn } from '../problem.ts';

export const problemWords: ProblemWords = {
  inField: (field, problem) => `${field}: ${problem}`,
  separator: '; ',
  problems: {
    missing: 'missing',
    notAllowed: 'not allowed by the profile',
    critical: 'marked critical, which it may not be',
    notCritical: 'not marked critical, which it must be',
    otherThanProfile: 'not what the profile asks for',
    repeated: 'there twice',
    saysNothing: 'says nothing',
    tooLong: 'too long',
    malformed: 'malformed',
    unreadable: 'unreadable',
    weak: 'weak key',
    encodedOtherwise: 'not encoded as it must be',
    severalAttributes: 'several attributes in one relative name',
    notAmongNames: 'not among the alternative names',
    nameOrPseudonym: 'needs either a name or a pseudonym',
    endsBeforeBeginning: 'ends before it begins',
    beyondIssuer: 'reaches beyond that of the issuer',
    otherThanIssuer: 'not the subject of the issuer, byte for byte',
  },
};

export const problems = problemsIn(problemWords);
