export const extensionAccessReadings = {} as const;
