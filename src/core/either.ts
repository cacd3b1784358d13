// The Either of fp-ts, as the rest of the sources takes it: in browsers as a module, of which a bundle keeps what is used, in Node as it is.
// Types are those of fp-ts by its own name, which every reader of them resolves.

import type * as FpTs from 'fp-ts/lib/Either.js';
import * as either from '#either';

export type { Either } from 'fp-ts/lib/Either.js';

export const isLeft: typeof FpTs.isLeft = either.isLeft;
export const left: typeof FpTs.left = either.left;
export const map: typeof FpTs.map = either.map;
export const right: typeof FpTs.right = either.right;
