// The rivals that are installed here, and the names of those that are not: nobody is left out silently.

const files = ['native-date', 'js-joda', 'luxon', 'date-fns', 'temporal-polyfill', 'rrule', 'rrule-rust'];

/** @typedef {import('../types.js').Rival<any>} Rival */

/** @returns {Promise<{ rivals: Rival[], missing: string[] }>} */
export async function installedRivals() {
  const rivals = [];
  const missing = [];
  for (const file of files) {
    const loaded = await installed(() => import(`./${file}.mjs`));
    if (loaded === null) missing.push(file);
    else rivals.push(loaded.rival);
  }
  return { rivals, missing };
}

/** A module, or null when what it needs is not installed. @template Module @param {() => Promise<Module>} load @returns {Promise<Module | null>} */
export async function installed(load) {
  try {
    return await load();
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
