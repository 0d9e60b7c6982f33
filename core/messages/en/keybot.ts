export const keybot = {};
