// The time when a reading began, as the first line of a snapshot has it: UTC, whole seconds.

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Such a text, from milliseconds since 1970. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Whether a text is one, and a time that there is. */
export function isInstant(text: string | undefined): text is string {
  if (text === undefined || !INSTANT.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && instantOf(ms) === text;
}
