import { alerts } from '../alerts.ts';
import { columns } from '../list-columns.ts';
import { lists } from '../lists.ts';
import { menu } from '../menu.ts';
import { ordering } from '../ordering.ts';

/** What everybody says who is signed in, and what a list of orders says until its rows are there: it stays small. */
export const words = { administration: { columns, menu }, alerts, lists, ordering };
