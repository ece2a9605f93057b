// `npm run bench [-- --only NAME] [--json FILE]`: every measurement of `*.bench.ts`, as a table and as JSON.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measurement } from './benchmark';
import type { FileReport } from './runFile';
import { formatTable } from './table';

const folder = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });

/** A process of its own for each file: the heap that one leaves does not slow another. */
const runFile = async (file: string): Promise<FileReport> => {
  const child = fork(path.join(folder, 'runFile.ts'), [path.join(folder, file), values.only ?? ''], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
  let report: FileReport = { names: [], measurements: [], broken: `${file} ended without a report` };
  child.on('message', (message) => {
    report = message as FileReport;
  });
  await once(child, 'exit');
  return report;
};

const main = async (): Promise<void> => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const reports: FileReport[] = [];
  for (const file of files.sort()) reports.push(await runFile(file));

  const measurements: Measurement[] = reports.flatMap((report) => report.measurements);
  const broken = reports.flatMap((report) => report.broken ?? []);
  if (measurements.length > 0) console.log(formatTable(measurements));
  for (const reason of broken) console.error(`✖ ${reason}`);
  if (measurements.length === 0 && broken.length === 0) {
    console.error(`No benchmark is called “${values.only ?? ''}”. There are:`);
    for (const name of reports.flatMap((report) => report.names)) console.error(`  ${name}`);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measurements, undefined, 2)}\n`);
  process.exitCode = broken.length > 0 || measurements.length === 0 ? 1 : 0;
};

void main();
