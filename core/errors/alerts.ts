/** Push messages. */
export const alertErrors = {
  'push.endpointRefused': { status: 422 },
} as const;
