/** What may go wrong with any command or request, before its own rules are looked at. */
export const commandErrors = {
  'command.unknown': { status: 404 },
  'command.invalidArguments': { status: 422 },
  'command.idReused': { status: 409 },
  'command.clientTooOld': { status: 426 },
  'request.notFound': { status: 404 },
  'request.tooLarge': { status: 413 },
  'request.tooMany': { status: 429 },
  'request.foreignOrigin': { status: 403 },
  'request.malformed': { status: 400 },
  'server.unavailable': { status: 503 },
  'server.fault': { status: 500 },
  'device.fault': { status: 500 },
} as const;
