import type { administrationErrors } from '../../../errors/administration.ts';
import type { ErrorMessages } from '../../message.ts';

export const administrationErrorMessages: ErrorMessages<keyof typeof administrationErrors> = {
  'contact.notFound': () => ({
    what: 'Ce contact n’existe pas dans ce compte.',
    remedy: 'Quelqu’un l’a peut-être supprimé entre-temps : rechargez la liste et choisissez-en un autre.',
  }),
  'contact.isUser': () => ({
    what: 'Ce contact est un utilisateur du compte : il ne peut pas être supprimé d’ici.',
    remedy: 'Retirez-le plutôt des deux listes, ou supprimez d’abord l’utilisateur.',
  }),
  'customField.undefined': () => ({
    what: 'Le compte n’a pas ce champ personnalisé.',
    remedy: 'Rechargez la page : un administrateur l’a peut-être supprimé entre-temps.',
  }),
};
