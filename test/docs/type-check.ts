// Type errors of examples, all checked as one program under the project's own strict options.

import { dirname } from 'node:path';
import ts from 'typescript';
import { ROOT } from './workspace.js';

/** The type errors of each file that has some, by its path. */
export function typeErrorsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  // An example may name a value only to show that it is there.
  const program = ts.createProgram(paths, {
    ...options,
    noUnusedLocals: false,
    typeRoots: [`${ROOT}node_modules/@types`],
  });
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => '\n',
  };
  const errors = new Map<string, string>();
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const path = diagnostic.file?.fileName ?? dirname(ROOT);
    errors.set(path, (errors.get(path) ?? '') + ts.formatDiagnostic(diagnostic, host));
  }
  return errors;
}
