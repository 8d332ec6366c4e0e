import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchCase, BenchRow } from './bench-case';
import { formatTable } from './format-table';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, seconds: { type: 'string', default: '60' } },
});
const seconds = Number(values.seconds);
if (!(seconds >= 1)) throw new Error('--seconds must be a number from 1');
const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const cases = await Promise.all(
  files
    .sort()
    .map(async (file) => ((await import(join(folder, file))) as { readonly bench: BenchCase }).bench),
);
const wanted = values.only ?? cases.map(({ id }) => id);
const unknown = wanted.filter((id) => !cases.some((one) => one.id === id));
if (unknown.length > 0) {
  throw new Error(
    `No benchmark is called ${unknown.join(', ')}. There are: ${cases.map(({ id }) => id).join(', ')}.`,
  );
}

const rows: BenchRow[] = [];
for (const { id, run } of cases.filter((one) => wanted.includes(one.id))) {
  console.error(`${id} …`);
  rows.push(...(await run((line) => console.error(`  ${line}`), { seconds })));
}
console.log(formatTable(rows));
const missed = rows.filter(({ bar }) => bar?.isMet === false);
console.log(missed.length === 0 ? '\nEvery bar is met.' : `\n${missed.length} bars are missed.`);
