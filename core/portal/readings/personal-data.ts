import type { PersonalDataView } from '../personal-data-views.ts';
import { reading } from './definition.ts';

export const personalDataReadings = {
  '/api/personal-data': reading<PersonalDataView>({ permitted: [{ kind: 'dataSubject' }] }),
} as const;
