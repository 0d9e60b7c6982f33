import type { keyErrors } from '../../../errors/keys.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';
import { flaw } from '../flaws.ts';

export const keyErrorMessages: ErrorMessages<keyof typeof keyErrors> = {
  'key.passwordTooShort': (detail) => ({
    what: `Le mot de passe a ${text(detail.length)} caractères ; il en faut au moins ${text(detail.minimum)}.`,
    remedy: 'Choisissez un mot de passe plus long : plusieurs mots conviennent bien.',
  }),
  'key.wrongPassword': () => ({
    what: 'Ce n’est pas le mot de passe de cette clé.',
    remedy:
      'Saisissez le mot de passe choisi à la génération ; personne d’autre ne le connaît, pas même le portail.',
  }),
  'key.kindUnsupported': (detail) => ({
    what: `Cet appareil ne sait pas fabriquer une clé ${text(detail.kind)}.`,
    remedy: 'Choisissez un autre type de clé.',
  }),
  'key.fileUnreadable': () => ({
    what: 'Ce fichier n’est pas une clé privée chiffrée.',
    remedy: 'Choisissez le fichier .key.pem téléchargé à la génération de la clé.',
  }),
  'key.malformed': (detail) => ({
    what: `La clé privée est abîmée (${flaw(detail)}).`,
    remedy: 'Reprenez le fichier là où il a été enregistré ; un mot de passe n’y changerait rien.',
  }),
  'key.unsupportedAlgorithm': (detail) => ({
    what: `La clé privée emploie ${text(detail.algorithm)}, qui ne peut pas être ouvert ici.`,
    remedy: 'Convertissez-la (openssl pkcs8 -topk8 -v2 aes-256-cbc), puis recommencez.',
  }),
  'key.tooManyIterations': (detail) => ({
    what: `La clé demande ${text(detail.iterations)} tours de dérivation, plus que ${text(detail.limit)}.`,
    remedy: 'Elle a sans doute été faite pour bloquer les programmes ; exportez-la à nouveau.',
  }),
  'key.notForCertificate': () => ({
    what: 'Cette clé appartient à un autre certificat.',
    remedy: 'Choisissez le fichier de clé de ce certificat, ou l’appareil où elle a été générée.',
  }),
  'key.notEncrypted': () => ({
    what: 'Cette clé privée n’est pas protégée par un mot de passe.',
    remedy: 'Chiffrez-la d’abord (openssl pkcs8 -topk8), ou prenez le fichier téléchargé par KeyBot.',
  }),
  'vault.full': () => ({
    what: 'Il ne reste plus de place sur cet appareil pour la clé.',
    remedy: 'Libérez de l’espace, puis enregistrez à nouveau ; le fichier de clé téléchargé reste valable.',
  }),
  'vault.locked': () => ({
    what: 'Le coffre est verrouillé.',
    remedy: 'Déverrouillez-le par sa phrase secrète, sa clé d’accès ou son code de secours.',
  }),
  'vault.wrongPassphrase': () => ({
    what: 'Ce n’est pas la phrase secrète du coffre.',
    remedy: 'Recommencez, ou utilisez le code de secours.',
  }),
  'vault.wrongRecoveryCode': () => ({
    what: 'Ce n’est pas le code de secours du coffre.',
    remedy: 'Vérifiez chaque groupe du code ; lettres et chiffres seulement.',
  }),
  'vault.backupUnreadable': () => ({
    what: 'Ce fichier n’est pas une sauvegarde de coffre, ou il est abîmé.',
    remedy: 'Choisissez le fichier .paraphe-vault exporté.',
  }),
  'vault.parametersTooWeak': () => ({
    what: 'Cette sauvegarde est trop faiblement protégée pour être acceptée.',
    remedy: 'Exportez-la à nouveau depuis l’appareil d’origine.',
  }),
  'vault.unavailable': () => ({
    what: 'Ce navigateur refuse d’enregistrer (une fenêtre privée, peut-être).',
    remedy: 'Ouvrez le lien dans une fenêtre normale, ou gardez bien le fichier de clé téléchargé.',
  }),
  'vault.passkeyWithoutPrf': () => ({
    what: 'Cette clé d’accès ne peut pas déverrouiller un coffre.',
    remedy: 'Utilisez une autre clé d’accès, ou la phrase secrète.',
  }),
};
