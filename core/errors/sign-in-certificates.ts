/** Client certificates to sign in with (AUT-4): why one is not taken, why none is made. */
export const signInCertificateErrors = {
  'signInCertificate.none': { status: 401 },
  'signInCertificate.foreign': { status: 403 },
  'signInCertificate.expired': { status: 403 },
  'signInCertificate.notYetValid': { status: 403 },
  'signInCertificate.revoked': { status: 403 },
  /** Too late, used already, or from another page than the one that wants to use it. */
  'signInCertificate.ticketVoid': { status: 403 },
  'signInCertificate.otherPerson': { status: 403 },
  /** Told by the device itself. */
  'signInCertificate.windowBlocked': { status: 409 },
  'signInCertificate.notOffered': { status: 409 },
  'signInCertificate.notFound': { status: 404 },
  'signInCertificate.alreadyRevoked': { status: 409 },
  'signInCertificate.keyKindNotAccepted': { status: 422 },
  'signInCertificate.keyOfAnother': { status: 422 },
} as const;
