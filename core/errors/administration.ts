/** Contacts and the account's own fields. */
export const administrationErrors = {
  'contact.notFound': { status: 404 },
  'contact.isUser': { status: 409 },
  'customField.undefined': { status: 409 },
} as const;
