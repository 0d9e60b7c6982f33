import { type Bytes, equalBytes } from '#core/bytes.ts';
import type { Certificate } from '#core/pki/certificate.ts';
import type { Recognised } from '#core/pki/recognise.ts';

/** An object as the Worker holds it; keys in clear never go further than this. */
export interface Held {
  readonly id: string;
  readonly source: string;
  readonly object: Recognised;
  readonly friendlyName?: string | undefined;
  /** Of a private key: whether it lay unprotected in its file. */
  readonly inClear?: boolean;
}

/** What the toolbox has been given, in order. */
export function createShelf() {
  const all = new Map<string, Held>();
  let lastId = 0;

  function get(id: string): Held {
    const held = all.get(id);
    if (!held) throw new Error(`nothing is held as ${id}`);
    return held;
  }

  return {
    /** @returns what was not there yet: the same certificate in two files is one certificate */
    add: (found: readonly Omit<Held, 'id'>[]): readonly Held[] => {
      const added: Held[] = [];
      for (const one of found) {
        if ([...all.values()].some(({ object }) => isSame(object, one.object))) continue;
        lastId += 1;
        const held = { ...one, id: String(lastId) };
        all.set(held.id, held);
        added.push(held);
      }
      return added;
    },
    get,
    all: (): readonly Held[] => [...all.values()],
    remove: (id: string): void => {
      const held = all.get(id);
      if (held?.object.type === 'privateKey') held.object.pkcs8.fill(0);
      all.delete(id);
    },
    certificate: (id: string): Certificate => {
      const { object } = get(id);
      if (object.type !== 'certificate') throw new Error(`${id} is no certificate`);
      return object.certificate;
    },
    key: (id: string): Bytes => {
      const { object } = get(id);
      if (object.type !== 'privateKey') throw new Error(`${id} is no private key`);
      return object.pkcs8;
    },
  };
}

export type Shelf = ReturnType<typeof createShelf>;

function isSame(one: Recognised, other: Recognised): boolean {
  const [der, otherDer] = [encodingOf(one), encodingOf(other)];
  return one.type === other.type && der !== undefined && otherDer !== undefined && equalBytes(der, otherDer);
}

function encodingOf(object: Recognised): Bytes | undefined {
  switch (object.type) {
    case 'certificate':
      return object.certificate.der;
    case 'certificationRequest':
      return object.request.der;
    case 'privateKey':
      return object.pkcs8;
    case 'publicKey':
      return object.spki;
    case 'pkcs12':
      return object.file;
    case 'unreadable':
      return undefined;
    default:
      return object.der;
  }
}
