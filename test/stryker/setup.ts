// Properties as a mutation run wants them: the same draws for every mutant, and no search for a smaller example.

import fc from 'fast-check';

fc.configureGlobal({ seed: 4, endOnFailure: true });
