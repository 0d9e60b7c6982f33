import { type ProblemWords, problemsIn } from '../problem.ts';

export const problemWords: ProblemWords = {
  inField: (field, problem) => `${field} : ${problem}`,
  separator: ' ; ',
  problems: {
    missing: 'champ absent',
    notAllowed: 'non admis par le profil',
    critical: 'marqué critique, ce qui est interdit',
    notCritical: 'non marqué critique, ce qui est exigé',
    otherThanProfile: 'différent de ce que demande le profil',
    repeated: 'en double',
    saysNothing: 'vide de sens',
    tooLong: 'trop long',
    malformed: 'mal formé',
    unreadable: 'illisible',
    weak: 'clé faible',
    encodedOtherwise: 'codage différent de celui exigé',
    severalAttributes: 'plusieurs attributs dans un même nom relatif',
    notAmongNames: 'absent des noms alternatifs',
    nameOrPseudonym: 'il faut soit un nom, soit un pseudonyme',
    endsBeforeBeginning: 'fin antérieure au début',
    beyondIssuer: 'au-delà de celle de l’émetteur',
    otherThanIssuer: 'différent, à l’octet près, du sujet de l’émetteur',
  },
};

export const problems = problemsIn(problemWords);
