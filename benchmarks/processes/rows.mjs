// A process that starts, reads the two files of rows named, parses them and ends: what the command has to do before anything else.

import { readJson } from '../child.mjs';

const [letters, activities] = process.argv.slice(2).map(readJson);
process.stdout.write(JSON.stringify({ letters: letters.length, activities: activities.length }));
