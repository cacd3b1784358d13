// What stands in the page as it is: its own script and styles, and the data that the script reads. Nothing else is written past the
// renderer, which turns every text into a text.

import { SCRIPT, STYLE } from './assets.js';

/** The styles. */
export function Style() {
  return <style dangerouslySetInnerHTML={{ __html: STYLE }} />;
}

/** The script. */
export function Script() {
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}

/** Data for the script, as JSON. */
export function Data({ id, value }: { readonly id: string; readonly value: unknown }) {
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: escapedJson(value) }} />;
}

function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
