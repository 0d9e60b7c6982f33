import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { Environment } from '../../shell/environment.ts';
import { createOpenAccount } from './model.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage;

const complete = {
  organizationName: 'Ateliers Lumière',
  registrationNumber: '303265045',
  nafCode: '62.02A',
  streetAddress: '22 rue de Bretagne',
  localityName: 'Caen',
  phone: '+33276305900',
  administrativeName: 'Camille Dufresne',
  administrativeMail: 'camille@lumiere.example',
  organisationType: 'company',
  plan: 'prepaid',
  terms: 'yes',
} as const;

describe('asking for an account', () => {
  let answers: (() => Promise<{ readonly number: number }>)[];
  let ids: string[];
  const online = signal(true);
  const open = (fragment = '') =>
    createOpenAccount(
      {
        newId: () => crypto.randomUUID(),
        portal: {
          run: (_name: string, _args: object, { id }: { readonly id: string }) => {
            ids.push(id);
            return (answers.shift() ?? (async () => ({ number: 1001 })))();
          },
        },
      } as unknown as Environment,
      { language: 'fr', storage, fragment, online },
    );
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    kept.clear();
    answers = [];
    ids = [];
    online.value = true;
  });

  it('is there again after the browser was closed, until it was sent', async () => {
    open().form.set(complete);
    const again = open();
    expect(again.form.restored.value).toBe(true);
    expect(again.form.values.value.organizationName).toBe('Ateliers Lumière');
    await again.send();
    expect(again.sent.value).toEqual({ number: 1001, mail: 'camille@lumiere.example' });
    expect(open().form.restored.value).toBe(false);
  });

  it('waits without network, and leaves when it is back', async () => {
    const model = open();
    model.form.set(complete);
    online.value = false;
    await model.send();
    expect(model.waits.value).toBe(true);
    expect(ids).toEqual([]);
    online.value = true;
    await settle();
    expect(model.sent.value?.number).toBe(1001);
    expect(ids.length).toBe(1);
  });

  it('is sent under one id until the portal has answered', async () => {
    const silence = () => Promise.reject(new Refusal('server.unavailable'));
    answers = [silence];
    const model = open();
    model.form.set(complete);
    await model.send();
    expect(model.waits.value).toBe(true);
    await settle();
    expect(ids.length).toBe(1);
    await model.send();
    expect(ids[1]).toBe(ids[0]);
    expect(model.sent.value).toBeDefined();
  });

  it('is not sent again by itself once the portal said no', async () => {
    answers = [() => Promise.reject(new Refusal('accountRequest.alreadyAsked', { number: 7 }))];
    const model = open();
    model.form.set(complete);
    await model.send();
    expect(model.waits.value).toBe(false);
    expect(model.form.refusal.value?.code).toBe('accountRequest.alreadyAsked');
    online.value = false;
    online.value = true;
    await settle();
    expect(ids.length).toBe(1);
  });

  it('takes the head office from a link, and keeps what else was typed', () => {
    open().form.set({ administrativeName: 'Camille', vatNumber: 'FR1', organizationName: 'Other' });
    const model = open('#organizationName=Aube%20%C3%89nergie&countryName=FR&registrationNumber=552100554');
    expect(model.prefilled.value).toBe('Aube Énergie');
    expect(model.form.values.value).toMatchObject({
      organizationName: 'Aube Énergie',
      registrationNumber: '552100554',
      vatNumber: '',
      administrativeName: 'Camille',
    });
  });

  it.each(['', '#', '#countryName=FR', `#${'A'.repeat(43)}`])('fills nothing in from %j', (fragment) => {
    expect(open(fragment).prefilled.value).toBeUndefined();
  });
});
