// Why a goal does not hold: written by hand, by row. One for a goal that holds, or for a row there is not, is a fault; so is one that is
// missing (page.mjs).

/** @type {Readonly<Record<string, string>>} */
export const REASONS = {};
