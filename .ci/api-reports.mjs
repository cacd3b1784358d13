// The public surface of every entry point as a file of docs/api, made from the built declarations.
// Without an argument the files must be as they would be made; with --update they are made again. A type that a signature names
// and that the entry point does not export is an error. `npm run build` comes first.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageJson = join(root, 'package.json');
const { exports } = JSON.parse(readFileSync(packageJson, 'utf8'));
const isUpdate = process.argv.includes('--update');
const none = { logLevel: 'none' };
const error = { logLevel: 'error' };

function reportOf(entryPoint, types) {
  const name = entryPoint === '.' ? 'index' : entryPoint.slice(2).replaceAll('/', '-');
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, 'docs/api'),
        reportTempFolder: join(root, '.cache/api'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: error },
        extractorMessageReporting: { default: error, 'ae-missing-release-tag': none, 'ae-undocumented': none },
        tsdocMessageReporting: { default: none },
      },
    },
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: packageJson,
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: isUpdate,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === 'error' || message.logLevel === 'warning') {
        process.stderr.write(`${entryPoint}: ${message.messageId}: ${message.text}\n`);
      }
    },
  });
  if (apiReportChanged && !isUpdate) process.stderr.write(`${entryPoint}: docs/api/${name}.api.md is not as it would be made\n`);
  return succeeded;
}

for (const folder of ['docs/api', '.cache/api']) mkdirSync(join(root, folder), { recursive: true });
const reports = Object.entries(exports).filter(([, { types }]) => types !== undefined);
const failed = reports.filter(([entryPoint, { types }]) => !reportOf(entryPoint, types));
process.exitCode = failed.length === 0 ? 0 : 1;
