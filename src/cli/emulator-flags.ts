// The flags that only `emulator` takes, as rows of the table of flags.

import { row } from './flag-row.js';
import { integer } from './input/values.js';

/** The rows. */
export const EMULATOR_FLAGS = [
  row('--clients <N>', ['emulator'], integer(0, 100_000), {
    fr: "nombre de clients d'un cabinet fictif (par défaut : 150)",
    en: 'number of clients of a made-up firm (default: 150)',
  }),
  row('--seed <S>', ['emulator'], integer(0, 2 ** 32 - 1), {
    fr: 'numéro du cabinet fictif (par défaut : 1)',
    en: 'which made-up firm (default: 1)',
  }),
  row('--faults <PERCENT>', ['emulator'], integer(0, 100), {
    fr: 'provoquer chacune des pannes passagères dans N % des requêtes (par défaut : 0)',
    en: 'inject each of several transient faults into N% of requests (default: 0)',
  }),
  row('--port <P>', ['emulator'], integer(0, 65_535), {
    fr: "port d'écoute (par défaut : un port libre)",
    en: 'the port to listen on (default: any free one)',
  }),
  row('--for <SECONDS>', ['emulator'], integer(0, 2_000_000), {
    fr: "s'arrêter après ce nombre de secondes (par défaut : à l'interruption)",
    en: 'stop after so many seconds (default: when interrupted)',
  }),
] as const;
