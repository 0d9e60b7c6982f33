import type { laterMessages as english } from '../en/later.ts';
import { office } from './office.ts';
import { ordering } from './ordering.ts';
import { signin } from './signin.ts';
import { toolbox } from './toolbox.ts';
import { vault } from './vault.ts';

export const laterMessages: typeof english = { office, ordering, signin, toolbox, vault };
