/** What auditors may need to see (DOC-1; T 6.6.6), by what it proves. */
export const documentTypes = {
  organisation: ['registerExtract', 'vatCertificate', 'articles', 'otherOrganisation'],
  identity: ['identityDocument', 'authorisation', 'otherIdentity'],
  contact: ['proofOfAddress', 'phoneBill', 'otherContact'],
  order: ['signedAgreement', 'purchaseOrder', 'otherOrder'],
} as const;
export type DocumentCategory = keyof typeof documentTypes;
export type DocumentType = (typeof documentTypes)[DocumentCategory][number];

export const documentCategories = Object.keys(documentTypes) as readonly DocumentCategory[];
export const allDocumentTypes: readonly DocumentType[] = Object.values(documentTypes).flat();

/** The category of a type: it is never asked for twice. */
export function categoryOf(type: DocumentType): DocumentCategory {
  const found = documentCategories.find((category) =>
    (documentTypes[category] as readonly DocumentType[]).includes(type),
  );
  if (found === undefined) throw new Error(`the document type ${type} is in no category`);
  return found;
}

/** What is taken: files that are looked at, and never run. */
export type DocumentMedia = 'application/pdf' | 'image/jpeg' | 'image/png';

const beginnings: readonly (readonly [DocumentMedia, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** By how the file begins, whatever its name says. @returns undefined for what is not taken */
export function mediaOf(content: Uint8Array): DocumentMedia | undefined {
  return beginnings.find(([, octets]) => octets.every((octet, index) => content[index] === octet))?.[0];
}
