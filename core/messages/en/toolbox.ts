export const toolbox = {};
