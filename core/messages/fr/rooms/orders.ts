import type { words as english } from '../../en/rooms/orders.ts';
import { acceptance } from '../acceptance.ts';
import { home } from '../home.ts';
import { documents } from '../order-documents.ts';
import { place } from '../order-form.ts';
import { renewal } from '../renewal.ts';

export const words: typeof english = { acceptance, ordering: { documents, home, place }, renewal };
