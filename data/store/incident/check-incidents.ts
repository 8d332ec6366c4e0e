import type { NewIncident } from '@/domain/incident/incident';
import { LAST_SECOND } from '../month/civil-months';
import type { IntakeRules } from './intake-rules';

/** One reason why an incident is not taken in. */
export interface IntakeFault {
  /** Place in the batch. */
  readonly index: number;
  readonly field: string;
  readonly detail: string;
  /** True where it clashes with another of the batch, rather than being wrong in itself. */
  readonly isConflict: boolean;
}

/** Holds a batch against what the district knows; an empty list says that all can be taken in. */
export function checkIncidents(incidents: readonly NewIncident[], rules: IntakeRules): IntakeFault[] {
  const firstIndex = new Map<string, number>();
  return incidents.flatMap((incident, index) => {
    const faults = faultsOf(incident, rules).map(([field, detail]) => ({
      index,
      field,
      detail,
      isConflict: false,
    }));
    const key = `${incident.sourceCode}\n${incident.sourceId}`;
    const first = firstIndex.get(key);
    if (first === undefined) {
      firstIndex.set(key, index);
      return faults;
    }
    const detail = `is the same as incident ${first} of the batch; send its newest state only`;
    return [...faults, { index, field: 'sourceId', detail, isConflict: true }];
  });
}

type Fault = readonly [field: string, detail: string];

function faultsOf(incident: NewIncident, rules: IntakeRules): Fault[] {
  const faults: Fault[] = [];
  const unknown = (field: string, code: string, what: string) =>
    faults.push([field, `"${code}" is no ${what} of this district`]);
  const { categoryCode, sourceCode, leadDepartmentCode, coDepartmentCodes, regionCodes, reportedAt } =
    incident;
  if (!rules.categoryCodes.has(categoryCode)) unknown('categoryCode', categoryCode, 'category');
  if (!rules.sourceCodes.has(sourceCode)) unknown('sourceCode', sourceCode, 'source');
  if (leadDepartmentCode !== null && !rules.departmentCodes.has(leadDepartmentCode)) {
    unknown('leadDepartmentCode', leadDepartmentCode, 'department');
  }
  coDepartmentCodes.forEach((code, i) => {
    if (!rules.departmentCodes.has(code)) unknown(`coDepartmentCodes/${i}`, code, 'department');
  });
  if (reportedAt < 0 || reportedAt / 1000 >= LAST_SECOND) {
    faults.push(['reportedAt', 'must lie between 1970 and 2106']);
  }
  if (regionCodes) faults.push(...regionFaults(regionCodes, rules));
  return faults;
}

function regionFaults(codes: readonly (string | null)[], rules: IntakeRules): Fault[] {
  if (codes.length !== rules.hierarchyCount) {
    const detail = `must hold ${rules.hierarchyCount} codes, one for each hierarchy; leave it out to have it filled in`;
    return [['regionCodes', detail]];
  }
  return codes.flatMap((code, i) =>
    code === null || rules.regionCodes.has(code)
      ? []
      : [[`regionCodes/${i}`, `"${code}" is no region of this district`] as const],
  );
}
