import { office } from './office.ts';
import { ordering } from './ordering.ts';
import { signin } from './signin.ts';
import { toolbox } from './toolbox.ts';
import { vault } from './vault.ts';

/** What the other screens say besides; loaded with the first of them. */
export const laterMessages = { office, ordering, signin, toolbox, vault };
