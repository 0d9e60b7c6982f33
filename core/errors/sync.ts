/** What devices are told of the order of what they send. */
export const syncErrors = {
  /** A command before this one never came: the device sends again from the number that is expected. */
  'sync.gap': { status: 409 },
  /** The command may not wait on a device. */
  'sync.onlineOnly': { status: 422 },
  'draft.tooMany': { status: 422 },
  'view.tooMany': { status: 422 },
} as const;
