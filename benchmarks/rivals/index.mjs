// The rivals that are installed here, and the names of those that are not: nobody is left out silently.

const files = ['native-date', 'js-joda', 'luxon', 'rrule'];

/** @typedef {import('../types.js').Rival<any, any>} Rival */

/** @returns {Promise<{ rivals: Rival[], missing: string[] }>} */
export async function installedRivals() {
  const rivals = [];
  const missing = [];
  for (const file of files) {
    try {
      rivals.push((await import(`./${file}.mjs`)).rival);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
      missing.push(file);
    }
  }
  return { rivals, missing };
}
