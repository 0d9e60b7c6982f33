import type { commandErrors } from '../../../errors/commands.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, size, text } from '../detail.ts';

export const commandErrorMessages: ErrorMessages<keyof typeof commandErrors> = {
  'command.unknown': () => ({
    what: 'This version of the portal does not know that action.',
    remedy: 'Reload the page to get the current version, then try again.',
  }),
  'command.invalidArguments': (detail) => ({
    what: `Some fields are missing or wrong: ${list(detail.fields)}.`,
    remedy: 'Correct the fields that are marked, then send again.',
  }),
  'command.idReused': () => ({
    what: 'This request was already sent with other content.',
    remedy: 'Reload the page and check what was recorded before you send again.',
  }),
  'command.clientTooOld': () => ({
    what: 'This page is older than the portal.',
    remedy: 'Reload the page; what you typed is kept.',
  }),
  'request.notFound': () => ({
    what: 'There is nothing at this address.',
    remedy: 'Check the address, or start from the home page.',
  }),
  'request.tooLarge': (detail) => ({
    what: `What was sent is too large: ${size(detail.limit)} at most.`,
    remedy: 'Send a smaller file or text.',
  }),
  'request.tooMany': () => ({
    what: 'Too many requests in a short time.',
    remedy: 'Wait a minute, then try again.',
  }),
  'request.foreignOrigin': () => ({
    what: 'The request came from another site and was refused.',
    remedy: 'Open the portal itself and try again.',
  }),
  'request.malformed': () => ({
    what: 'The portal could not read the request.',
    remedy: 'Reload the page and try again.',
  }),
  'server.unavailable': () => ({
    what: 'The portal cannot be reached right now.',
    remedy: 'Check the connection, then try again; what you typed is kept.',
  }),
  'server.fault': (detail) => ({
    what: 'Something went wrong on the portal’s side.',
    remedy: `Try again; if it happens again, give support the number ${text(detail.id)}.`,
  }),
  'device.fault': () => ({
    what: 'Something went wrong in this application.',
    remedy: 'Try again; if it happens again, reload the page. What is kept on this device stays.',
  }),
};
