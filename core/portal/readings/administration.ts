import type {
  ContactView,
  CustomFieldUse,
  ListColumnsView,
  OrderFormView,
  PreferencesView,
} from '../administration-views.ts';
import { reading } from './definition.ts';

const administrators = [{ kind: 'user', anyOf: ['administrative'] }] as const;

export const administrationReadings = {
  '/api/contacts': reading<readonly ContactView[]>({ permitted: administrators }),
  /** Always four. */
  '/api/custom-fields': reading<readonly CustomFieldUse[]>({ permitted: administrators }),
  '/api/preferences': reading<PreferencesView>({ permitted: administrators }),
  /** Contacts to choose among and fields to fill in: every user sees them on orders. */
  '/api/order-form': reading<OrderFormView>({ permitted: [{ kind: 'user' }] }),
  '/api/me/columns': reading<ListColumnsView>({ permitted: [{ kind: 'user' }, { kind: 'operator' }] }),
} as const;
