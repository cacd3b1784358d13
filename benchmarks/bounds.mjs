// The bounds that goals are.

/** @typedef {import('./types.js').Goal} Goal */

/** @param {number} bound @returns {Goal} */
export const atMost = (bound) => ({ atMost: bound });
/** @param {number} bound @returns {Goal} */
export const atLeast = (bound) => ({ atLeast: bound });
