import { fromBase64 } from '#core/base64.ts';
import { allDocumentTypes, type DocumentType, mediaOf } from '#core/orders/documents.ts';
import { largestDocument } from '#core/policy/file-sizes.ts';
import { tellDone } from '../device/tell-done.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../shell/form.ts';
import { words } from '../shell/words.ts';

export type AttachValues = {
  readonly type: DocumentType;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly fileName: string;
  /** Of the file that was chosen, in base64; '' until then. */
  readonly content: string;
};

export function createAttachForm(
  { portal, newId }: Pick<Environment, 'newId' | 'portal'>,
  reference: string,
): Form<AttachValues> {
  return createForm<AttachValues>({
    initial: {
      type: allDocumentTypes[0] as DocumentType,
      issuer: '',
      issuedOn: '',
      expiresOn: '',
      fileName: '',
      content: '',
    },
    faultsOf,
    send: async (values, id) => {
      const args = { reference, ...values, fileName: values.fileName.slice(-128) };
      await portal.run('document.attach@1', args, { id });
      tellDone(id, words.value.ordering.documents.sent);
    },
    newId,
  });
}

/** The same that the portal looks at, sooner. */
export function faultsOf(values: AttachValues): FormFaults<AttachValues> {
  const { issuer, issuedOn, expiresOn, content } = values;
  return {
    ...(issuer.trim() === '' && { issuer: 'missing' as const }),
    ...(issuedOn === '' && { issuedOn: 'missing' as const }),
    ...(expiresOn !== '' && expiresOn <= issuedOn && { expiresOn: 'wrong' as const }),
    ...(content === '' && { content: 'missing' as const }),
    ...(content !== '' && !isTaken(content) && { content: 'wrong' as const }),
  };
}

/** Bytes of a file from its base64. */
export const sizeOf = (content: string): number => Math.floor((content.replace(/=+$/, '').length * 3) / 4);

function isTaken(content: string): boolean {
  const beginning = fromBase64(content.slice(0, 16)) ?? new Uint8Array();
  return sizeOf(content) <= largestDocument && mediaOf(beginning) !== undefined;
}
