import { acceptance } from '../acceptance.ts';
import { home } from '../home.ts';
import { documents } from '../order-documents.ts';
import { place } from '../order-form.ts';
import { renewal } from '../renewal.ts';

/** What the pages of orders, the order form and the home page say besides. */
export const words = { acceptance, ordering: { documents, home, place }, renewal };
