import type { words as english } from '../../en/rooms/list.ts';
import { alerts } from '../alerts.ts';
import { columns } from '../list-columns.ts';
import { lists } from '../lists.ts';
import { menu } from '../menu.ts';
import { ordering } from '../ordering.ts';

export const words: typeof english = { administration: { columns, menu }, alerts, lists, ordering };
