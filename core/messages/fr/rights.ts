import type { rights as english } from '../en/rights.ts';

export const rights: typeof english = {
  technical: 'Technique',
  commercial: 'Commercial',
  billing: 'Facturation',
  administrative: 'Administratif',
  approval: 'Approbation',
};
