import type { Plan, Right } from '../../core/accounts/rights.ts';
import type { Language } from '../../core/messages/message.ts';

/** Passwords of the demonstration only; they are printed at its start. */
export const demoPassword = 'plume-rouge-et-encre';

interface DemoPerson {
  readonly name: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
  readonly position?: string;
  readonly service?: string;
  readonly rights: readonly Right[];
}

export interface DemoAccount {
  readonly name: string;
  readonly plan: Plan;
  readonly superUser: Omit<DemoPerson, 'rights'>;
  readonly users: readonly DemoPerson[];
}

export const demoOperator = {
  name: 'Hélène Auditrice',
  login: 'operator@paraphe.example',
  mail: 'operator@paraphe.example',
  language: 'fr',
} as const;

/** Three customers: a company, a provider with many clients, and a small office. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'Aube Énergie',
    plan: 'monthly',
    superUser: {
      name: 'Camille Dufresne',
      login: 'demo@aube-energie.example',
      mail: 'camille.dufresne@aube-energie.example',
      language: 'fr',
    },
    users: [
      {
        name: 'Noé Pelletier',
        login: 'noe@aube-energie.example',
        mail: 'noe.pelletier@aube-energie.example',
        language: 'fr',
        position: 'Ingénieur système',
        service: 'Exploitation',
        rights: ['technical'],
      },
      {
        name: 'Ines Baldé',
        login: 'ines@aube-energie.example',
        mail: 'ines.balde@aube-energie.example',
        language: 'fr',
        position: 'Comptable',
        service: 'Direction financière',
        rights: ['billing', 'commercial'],
      },
      {
        name: 'Salomé Garnier',
        login: 'salome@aube-energie.example',
        mail: 'salome.garnier@aube-energie.example',
        language: 'fr',
        position: 'Responsable des achats',
        service: 'Achats',
        rights: ['administrative', 'approval'],
      },
    ],
  },
  {
    name: 'Northgate Hosting',
    plan: 'prepaid',
    superUser: {
      name: 'Oliver Hughes',
      login: 'demo@northgate.example',
      mail: 'oliver.hughes@northgate.example',
      language: 'en',
    },
    users: [
      {
        name: 'Priya Shah',
        login: 'priya@northgate.example',
        mail: 'priya.shah@northgate.example',
        language: 'en',
        rights: ['technical', 'commercial'],
      },
    ],
  },
  {
    name: 'Cabinet Roux-Lefèvre',
    plan: 'wholesale',
    superUser: {
      name: 'Maître Anaïs Roux',
      login: 'demo@roux-lefevre.example',
      mail: 'anais.roux@roux-lefevre.example',
      language: 'fr',
    },
    users: [],
  },
];
