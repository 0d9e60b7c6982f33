/** Four fields that an account defines for itself (CUS-1). */
export const customFields = {
  title: 'Custom fields',
  lead: 'Up to four fields of your own: project manager, requesting department, cost centre… They stand on the order form, on the page of each order, in lists, in the search and in exports.',
  fieldOf: (letter: string) => `Field ${letter}`,
  label: 'Short title',
  labelHint: 'Empty: the field is not used.',
  description: 'Description',
  save: (letter: string) => `Save field ${letter}`,
  saved: (label: string) => `The field “${label}” is saved.`,
  used: (count: number) =>
    count === 1 ? '1 order says something here.' : `${count} orders say something here.`,
  hidden: (count: number) =>
    count === 1
      ? '1 order says something here; it shows again as soon as the field has a title.'
      : `${count} orders say something here; it shows again as soon as the field has a title.`,
  removeTitle: (label: string) => `Stop using “${label}”?`,
  removeText: (count: number) =>
    count === 1
      ? 'It disappears from forms, lists and exports. What 1 order says in it is kept, but hidden.'
      : `It disappears from forms, lists and exports. What ${count} orders say in it is kept, but hidden.`,
  removeUndo: 'Give the field a title again and everything is back.',
  remove: 'Stop using it',
  removed: (label: string) => `“${label}” is no longer used.`,
  chooseColumns: 'Show them in your lists',
  section: 'Fields of the account',
};
