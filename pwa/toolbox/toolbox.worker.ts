import { Refusal } from '#core/errors/refusal.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { checkKeyBelongs } from '#core/pki/match.ts';
import { toPem } from '#core/pki/pem.ts';
import { decryptPrivateKey, encryptedPrivateKeyLabel, encryptPrivateKey } from '#core/pki/pkcs8.ts';
import { recognise } from '#core/pki/recognise.ts';
import { checkPassword, normalisePassword } from '#core/policy/passwords.ts';
import { serve } from '../worker-calls/serve.ts';
import type { ToolboxCalls } from './protocol.ts';
import { checkChains } from './worker/check-chains.ts';
import { exportObjects, pemFile } from './worker/export-objects.ts';
import { createShelf, type Held } from './worker/held.ts';
import { tell } from './worker/tell.ts';

const shelf = createShelf();

/** The reader of containers is larger than all the rest: it comes when the first one is to be opened or made. */
const loadPkcs12 = () => import('./worker/pkcs12.ts');

const tellAll = (held: readonly Held[]) => Promise.all(held.map(tell));

serve<ToolboxCalls>({
  read: ({ source, content }) =>
    tellAll(shelf.add(recognise(content).map((object) => ({ source, object, inClear: true })))),

  open: async ({ id, password }) => {
    const { object, source } = shelf.get(id);
    const opened: Omit<Held, 'id'>[] = [];
    if (object.type === 'encryptedPrivateKey') {
      const pkcs8 = await decryptPrivateKey({ crypto, encrypted: object.der, password });
      opened.push({ source, object: { type: 'privateKey', pkcs8 } });
    } else if (object.type === 'pkcs12') {
      const { openPkcs12 } = await loadPkcs12();
      const { keys, certificates } = await openPkcs12({ crypto, file: object.file, password });
      for (const { pkcs8, friendlyName } of keys) {
        opened.push({ source, friendlyName, object: { type: 'privateKey', pkcs8 } });
      }
      for (const { der, friendlyName } of certificates) {
        opened.push({ source, friendlyName, object: certificateOrRefusal(der) });
      }
    } else throw new Error(`${object.type} needs no password`);
    shelf.remove(id);
    return tellAll(shelf.add(opened));
  },

  drop: ({ ids }) => {
    ids.forEach(shelf.remove);
    return undefined;
  },

  check: (question) => {
    const candidates = shelf
      .all()
      .flatMap(({ id, object }) =>
        object.type === 'certificate' ? [{ id, certificate: object.certificate }] : [],
      );
    return checkChains(candidates, question, new Date());
  },

  export: ({ ids, form }) => exportObjects(shelf, ids, form),

  encryptKey: async ({ id, password, with: certificateIds }) => {
    checkPassword(password);
    const pkcs8 = shelf.key(id);
    const encrypted = await encryptPrivateKey({ crypto, pkcs8, password: normalisePassword(password) });
    return pemFile([
      toPem(encryptedPrivateKeyLabel, encrypted),
      ...certificateIds.map((certificate) => toPem('CERTIFICATE', shelf.certificate(certificate).der)),
    ]);
  },

  makePkcs12: async ({ keyId, certificateIds, password, format }) => {
    checkPassword(password);
    const privateKey = shelf.key(keyId);
    const held = certificateIds.map(shelf.certificate);
    const [leaf] = held;
    if (!leaf) throw new Error('a PKCS#12 needs a certificate');
    await checkKeyBelongs({ crypto, pkcs8: privateKey, spki: leaf.spki });
    const told = await tell(shelf.get(certificateIds[0] as string));
    const friendlyName = told.type === 'certificate' ? told.name : '';
    const { checkPkcs12, makePkcs12 } = await loadPkcs12();
    const content = { crypto, privateKey, certificates: held.map(({ der }) => der), password };
    const file = await makePkcs12({ ...content, friendlyName, format });
    await checkPkcs12({ ...content, file });
    return { content: file, type: 'application/x-pkcs12', ending: '.p12' };
  },
});

/** One damaged certificate in a file must not hide the others. */
function certificateOrRefusal(der: Uint8Array<ArrayBuffer>): Held['object'] {
  try {
    return { type: 'certificate', certificate: readCertificate(der) };
  } catch (error) {
    if (error instanceof Refusal) return { type: 'unreadable', refusal: error };
    throw error;
  }
}
