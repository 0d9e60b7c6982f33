/** Of the valid orders that end next, as many as a first page shows. */
export const nextToEndShown = 6;
