import { resolve } from 'node:path';
import { checkFile, listFixtures, type FileReport } from './check-file';

const SHOWN_FAILURES = 5;

function describe(report: FileReport): string {
  const { file, caseCount, passedCount, worst, tolerance, note } = report;
  const outcome = report.passed ? 'ok  ' : 'FAIL';
  if (note !== null) return `${outcome} ${file.padEnd(26)} ${String(caseCount).padStart(4)} cases  ${note}`;
  const error = worst
    ? `${worst.error.toExponential(1)} of ${worst.tolerance.toExponential(0)} at ${worst.label}`
    : 'none';
  return `${outcome} ${file.padEnd(26)} ${String(caseCount).padStart(4)} cases ${String(passedCount).padStart(4)} passed  worst ${error}  tolerance ${tolerance}`;
}

const folder = resolve(process.argv[2] ?? '../shared/oracles');
const files = listFixtures(folder);
let failed = files.length === 0 ? 1 : 0;
if (files.length === 0) console.error(`${folder} holds no fixture files.`);
for (const file of files) {
  const report = await checkFile(resolve(folder, file));
  console.log(describe(report));
  for (const failure of report.failures.slice(0, SHOWN_FAILURES)) console.log(`       ${failure}`);
  if (!report.passed) failed++;
}
console.log(`${files.length - failed} files passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
