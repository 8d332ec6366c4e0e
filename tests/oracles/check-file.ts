import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildComparison, type Comparison, type Finding } from './comparison';

/** One case of a fixture file; its shape is the file's own. */
export interface OracleCase {
  readonly name?: string;
  readonly [field: string]: unknown;
}

interface OracleFile {
  readonly meta?: { readonly id?: string; readonly tolerance?: string };
  readonly cases: readonly OracleCase[];
}

/** Compares one case with what the library answers. */
export type OracleCheck = (oracleCase: OracleCase, comparison: Comparison) => void;

/** What a module in `checks/`, named after its fixture, exports: a check, or why the file is for information only. */
export interface CheckModule {
  readonly check?: OracleCheck;
  readonly informationOnly?: string;
}

/** How one fixture file fared. */
export interface FileReport {
  readonly file: string;
  readonly caseCount: number;
  readonly passedCount: number;
  /** The finding farthest beyond, or nearest to, its tolerance; `null` where nothing was compared. */
  readonly worst: Finding | null;
  /** What the fixture says of its tolerances. */
  readonly tolerance: string;
  /** Set where the file was not checked: why. */
  readonly note: string | null;
  readonly passed: boolean;
  /** Label of each failed finding, with its case. */
  readonly failures: readonly string[];
}

const CHECKS = new URL('./checks/', import.meta.url);

/** Names of the fixture files of a folder, sorted. */
export function listFixtures(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Runs the check that belongs to a fixture file. A file without one fails. */
export async function checkFile(path: string): Promise<FileReport> {
  const file = basename(path);
  const fixture = JSON.parse(readFileSync(path, 'utf8')) as OracleFile;
  const id = fixture.meta?.id ?? basename(path, '.json');
  const base = { file, caseCount: fixture.cases.length, tolerance: fixture.meta?.tolerance ?? '' };
  const unchecked = { ...base, passedCount: 0, worst: null, failures: [] };
  const module = await loadCheck(id);
  if (!module) return { ...unchecked, note: 'no check', passed: false };
  if (!module.check)
    return { ...unchecked, note: `information only: ${module.informationOnly ?? ''}`, passed: true };
  const results = fixture.cases.map((oracleCase, i) =>
    runCase(module.check!, oracleCase, oracleCase.name ?? `case ${i}`),
  );
  const passedCount = results.filter(({ failures }) => failures.length === 0).length;
  return {
    ...base,
    passedCount,
    worst: worstOf(results.flatMap(({ findings }) => findings)),
    note: null,
    passed: passedCount === fixture.cases.length,
    failures: results.flatMap(({ failures }) => failures),
  };
}

async function loadCheck(id: string): Promise<CheckModule | null> {
  const names = readdirSync(CHECKS);
  if (!names.includes(`${id}.ts`)) return null;
  return (await import(pathToFileURL(join(CHECKS.pathname, `${id}.ts`)).href)) as CheckModule;
}

function runCase(check: OracleCheck, oracleCase: OracleCase, name: string) {
  const comparison = buildComparison();
  try {
    check(oracleCase, comparison);
  } catch (error) {
    comparison.holds(`threw ${String(error)}`, false);
  }
  const { findings } = comparison;
  if (findings.length === 0) comparison.holds('compared nothing', false);
  const failures = findings
    .filter(({ passed }) => !passed)
    .map(
      ({ label, error, tolerance }) =>
        `${name}: ${label} (error ${error.toPrecision(3)}, tolerance ${tolerance})`,
    );
  return { findings, failures };
}

function worstOf(findings: readonly Finding[]): Finding | null {
  const badness = ({ error, tolerance }: Finding) => (error === 0 ? 0 : error / tolerance);
  return findings.reduce<Finding | null>(
    (worst, finding) => (worst && badness(worst) >= badness(finding) ? worst : finding),
    null,
  );
}
