/** Whether people can sign in by certificate at this server, and where: only while its listener answers. */
export interface CertificateAccess {
  /** Undefined: not offered. */
  readonly origin: () => string | undefined;
  readonly open: (origin: string) => void;
  readonly close: () => void;
}

export function makeCertificateAccess(): CertificateAccess {
  let offered: string | undefined;
  return {
    origin: () => offered,
    open: (origin) => {
      offered = origin;
    },
    close: () => {
      offered = undefined;
    },
  };
}
