import type { customFields as english } from '../en/custom-fields.ts';

const orders = (count: number) => (count > 1 ? `${count} dossiers` : `${count} dossier`);

export const customFields: typeof english = {
  title: 'Champs personnalisés',
  lead: 'Jusqu’à quatre champs à vous : chef de projet, service demandeur, compte d’imputation… Ils figurent sur le formulaire de commande, sur la page de chaque dossier, dans les listes, la recherche et les exports.',
  fieldOf: (letter) => `Champ ${letter}`,
  label: 'Intitulé abrégé',
  labelHint: 'Vide : le champ n’est pas utilisé.',
  description: 'Description',
  save: (letter) => `Enregistrer le champ ${letter}`,
  saved: (label) => `Le champ « ${label} » est enregistré.`,
  used: (count) => `Rempli dans ${orders(count)}.`,
  hidden: (count) => `Rempli dans ${orders(count)} ; cela réapparaîtra dès que le champ aura un intitulé.`,
  removeTitle: (label) => `Ne plus utiliser « ${label} » ?`,
  removeText: (count) =>
    `Il disparaît des formulaires, des listes et des exports. Ce qui y est écrit dans ${orders(count)} est conservé, mais caché.`,
  removeUndo: 'Redonnez un intitulé au champ et tout revient.',
  remove: 'Ne plus l’utiliser',
  removed: (label) => `« ${label} » n’est plus utilisé.`,
  chooseColumns: 'Les afficher dans vos listes',
  section: 'Champs personnalisés',
};
