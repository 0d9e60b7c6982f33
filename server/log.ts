/** Where the server tells whoever runs it what went wrong; people who use it see a number at most. */
export type Log = (message: string, error?: unknown) => void;
