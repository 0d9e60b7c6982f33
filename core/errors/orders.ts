/** Orders, invitations and issuance. */
export const orderErrors = {
  'order.notFound': { status: 404 },
  'order.stateForbids': { status: 409 },
  'order.controlsMissing': { status: 409 },
  'order.requestMissing': { status: 409 },
  'order.requestOfAnotherSubject': { status: 422 },
  'order.keyKindNotAccepted': { status: 422 },
  'invitation.unknown': { status: 404 },
  'invitation.expired': { status: 410 },
  'invitation.cancelled': { status: 410 },
  'invitation.alreadyAccepted': { status: 409 },
  'issuance.alreadyIssued': { status: 409 },
  'issuance.profileViolated': { status: 422 },
  'issuance.authorityUnknown': { status: 404 },
  'certificate.notFound': { status: 404 },
  'certificate.alreadyRevoked': { status: 409 },
  'certificate.notToAccept': { status: 409 },
} as const;
