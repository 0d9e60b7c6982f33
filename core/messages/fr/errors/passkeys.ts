import type { passkeyErrors } from '../../../errors/passkeys.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const passkeyErrorMessages: ErrorMessages<keyof typeof passkeyErrors> = {
  'passkey.unknown': () => ({
    what: 'Le portail ne connaît pas cette clé d’accès.',
    remedy:
      'Elle a peut-être été retirée. Choisissez-en une autre, ou connectez-vous autrement et ajoutez-la de nouveau.',
  }),
  'passkey.invalid': () => ({
    what: 'La réponse de cette clé d’accès n’est pas recevable.',
    remedy: 'Recommencez ; si cela persiste, utilisez une autre clé d’accès ou connectez-vous autrement.',
  }),
  'passkey.challengeOver': () => ({
    what: 'Le délai est écoulé, ou une réponse a déjà été donnée.',
    remedy: 'Recommencez : chaque essai dure cinq minutes.',
  }),
  'passkey.clonedPerhaps': () => ({
    what: 'Cette clé d’accès a servi ailleurs entre-temps : quelqu’un en détient peut-être une copie.',
    remedy:
      'Connectez-vous autrement, retirez cette clé d’accès et prévenez un administrateur de votre compte.',
  }),
  'passkey.tooMany': (detail) => ({
    what: `Vous avez déjà ${text(detail.maximum)} clés d’accès.`,
    remedy: 'Retirez-en une qui ne vous sert plus, puis ajoutez celle-ci.',
  }),
  'passkey.alreadyAdded': () => ({
    what: 'Cet appareil ou cette clé de sécurité porte déjà une clé d’accès pour vous.',
    remedy: 'Utilisez-la, ou choisissez un autre appareil.',
  }),
  'passkey.notFound': () => ({
    what: 'Vous n’avez pas cette clé d’accès.',
    remedy: 'Rechargez la liste : elle a peut-être été retirée dans une autre fenêtre.',
  }),
  'passkey.cancelled': () => ({
    what: 'Aucune clé d’accès n’a été utilisée.',
    remedy:
      'Vous avez fermé la fenêtre du navigateur, ou elle a attendu trop longtemps. Recommencez quand vous voulez.',
  }),
  'passkey.unsupported': () => ({
    what: 'Ce navigateur ne peut pas utiliser de clé d’accès ici.',
    remedy: 'Prenez un navigateur récent sur un appareil à écran verrouillable, ou connectez-vous autrement.',
  }),
  'extension.codeUnknown': () => ({
    what: 'Ce code est faux, a déjà servi ou a expiré.',
    remedy: 'Vérifiez chaque groupe, ou créez un autre code sur le portail : il dure cinq minutes.',
  }),
};
