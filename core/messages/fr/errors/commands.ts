import type { commandErrors } from '../../../errors/commands.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, size, text } from '../detail.ts';

export const commandErrorMessages: ErrorMessages<keyof typeof commandErrors> = {
  'command.unknown': () => ({
    what: 'Cette version du portail ne connaît pas cette action.',
    remedy: 'Rechargez la page pour obtenir la version actuelle, puis recommencez.',
  }),
  'command.invalidArguments': (detail) => ({
    what: `Des champs manquent ou sont incorrects : ${list(detail.fields)}.`,
    remedy: 'Corrigez les champs signalés, puis renvoyez.',
  }),
  'command.idReused': () => ({
    what: 'Cette demande a déjà été envoyée avec un autre contenu.',
    remedy: 'Rechargez la page et vérifiez ce qui a été enregistré avant de renvoyer.',
  }),
  'command.clientTooOld': () => ({
    what: 'Cette page est plus ancienne que le portail.',
    remedy: 'Rechargez la page ; votre saisie est conservée.',
  }),
  'request.notFound': () => ({
    what: 'Il n’y a rien à cette adresse.',
    remedy: 'Vérifiez l’adresse, ou repartez de l’accueil.',
  }),
  'request.tooLarge': (detail) => ({
    what: `L’envoi est trop volumineux : ${size(detail.limit)} au plus.`,
    remedy: 'Envoyez un fichier ou un texte plus petit.',
  }),
  'request.tooMany': () => ({
    what: 'Trop de demandes en peu de temps.',
    remedy: 'Attendez une minute, puis recommencez.',
  }),
  'request.foreignOrigin': () => ({
    what: 'La demande venait d’un autre site ; elle a été refusée.',
    remedy: 'Ouvrez le portail lui-même et recommencez.',
  }),
  'request.malformed': () => ({
    what: 'Le portail n’a pas pu lire la demande.',
    remedy: 'Rechargez la page et recommencez.',
  }),
  'server.unavailable': () => ({
    what: 'Le portail est injoignable pour le moment.',
    remedy: 'Vérifiez la connexion, puis réessayez ; votre saisie est conservée.',
  }),
  'server.fault': (detail) => ({
    what: 'Une erreur est survenue du côté du portail.',
    remedy: `Recommencez ; si elle se répète, donnez à l’assistance le numéro ${text(detail.id)}.`,
  }),
  'device.fault': () => ({
    what: 'Une erreur est survenue dans cette application.',
    remedy: 'Recommencez ; si elle se répète, rechargez la page. Ce qui est gardé sur cet appareil reste.',
  }),
};
