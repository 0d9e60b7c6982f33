/** Connection classes of PostgreSQL's error codes, and "shutting down" and "starting up" among its operator's. */
const serverCodes = /^(?:08...|57P0[1-5]|53300)$/;
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
const driverMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Whether an error says that the database cannot be reached now, so that trying again later may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string') {
    if (serverCodes.test(code)) return true;
    // ENOENT of a file is a fault of ours; ENOENT of connect() is a socket that is not there.
    if (systemCodes.has(code)) return syscall === 'connect' || syscall === 'read' || syscall === 'write';
  }
  return driverMessages.test(error.message);
}
