import type { NewIncident } from '@/domain/incident/incident';
import { INCIDENT_FLAGS, type IncidentState } from '@/domain/incident/vocabularies';
import type { Field } from '../columns/fields';
import { cleanText } from '../text/clean-text';
import { maskPersonalDigits } from '../text/mask-personal-digits';
import { parseEventGrade, parseRoute, parseSatisfied, parseUrgency, parseYes } from '../words/order-words';
import { parseState, saysDuplicate } from '../words/state-words';
import type { FilePlan } from './file-plan';
import type { RowPlace } from './read-place';
import type { RowTimes } from './read-times';
import type { WordBook } from './word-book';

const MAX_TITLE_LENGTH = 200;
const MAX_ADDRESS_LENGTH = 300;
const MAX_CO_DEPARTMENTS = 32;

export interface BuiltIncident {
  readonly incident: NewIncident;
  /** The word for the state where it is not known; else `null`. */
  readonly unknownState: string | null;
}

/** Turns the parts of a row into an incident; words become codes, personal digits become stars. */
export function buildIncident(
  cells: readonly string[],
  sourceId: string,
  { times, place }: { readonly times: RowTimes; readonly place: RowPlace },
  plan: FilePlan,
  words: WordBook,
): BuiltIncident {
  const path = plan.columns.categories.map((column) => cells[column] ?? '');
  const stateWord = textOf(cells, plan, 'state');
  const state = parseState(stateWord);
  const source = textOf(cells, plan, 'source');
  const duplicateOf = cleanText(textOf(cells, plan, 'duplicateOf'), 128) || null;
  const incident: NewIncident = {
    sourceId,
    sourceCode:
      source === '' ? words.useSource(plan.defaultSource) : words.sourceCode(source, plan.sourcePrefix),
    categoryCode: words.categoryCode(path),
    title: publicText(
      textOf(cells, plan, 'title') || (path.findLast((word) => word.trim() !== '') ?? ''),
      MAX_TITLE_LENGTH,
    ),
    position: place.position,
    originalPosition: place.originalPosition,
    originalCrs: place.originalCrs,
    geocodeQuality: place.geocodeQuality,
    address: publicText(textOf(cells, plan, 'address'), MAX_ADDRESS_LENGTH) || null,
    regionCodes: place.regionCodes,
    reportedAt: times.reportedAt,
    stamps: times.stamps,
    dueAt: times.dueAt,
    state: state ?? stateByStamps(times, plan),
    route: parseRoute(textOf(cells, plan, 'route')),
    eventGrade: parseEventGrade(textOf(cells, plan, 'eventGrade')),
    urgency: parseUrgency(textOf(cells, plan, 'urgency')),
    leadDepartmentCode: words.departmentCode(textOf(cells, plan, 'department')),
    coDepartmentCodes: coDepartments(textOf(cells, plan, 'coDepartments'), words),
    events: [],
    callBackApplicable: plan.hasCallBack,
    satisfied: parseSatisfied(textOf(cells, plan, 'satisfied')),
    duplicateOf,
    flags:
      times.flags |
      place.flags |
      wordFlags(duplicateOf, textOf(cells, plan, 'duplicate'), stateWord, textOf(cells, plan, 'reopened')),
  };
  return { incident, unknownState: state === null && stateWord !== '' ? stateWord : null };
}

function textOf(cells: readonly string[], plan: FilePlan, field: Field): string {
  const column = plan.columns.fields[field];
  return column === undefined ? '' : (cells[column] ?? '').trim();
}

/** Without a word for it, what is closed is completed; what is not is open only if the file tells closings. */
function stateByStamps({ stamps }: RowTimes, plan: FilePlan): IncidentState {
  if (stamps.effectCheckedAt !== null) return 'effect-checked';
  if (stamps.calledBackAt !== null) return 'called-back';
  if (stamps.completedAt !== null) return 'completed';
  return plan.moments.completedAt ? 'accepted' : 'unknown';
}

function publicText(text: string, maxLength: number): string {
  return maskPersonalDigits(cleanText(text, maxLength));
}

function coDepartments(text: string, words: WordBook): string[] {
  if (text === '') return [];
  const codes = text.split(/[、,;，；|/]/u).map((word) => words.departmentCode(word.trim()));
  return [...new Set(codes.filter((code) => code !== null))].slice(0, MAX_CO_DEPARTMENTS);
}

function wordFlags(duplicateOf: string | null, duplicate: string, state: string, reopened: string): number {
  let flags = 0;
  if (duplicateOf !== null || parseYes(duplicate) || saysDuplicate(state)) flags |= INCIDENT_FLAGS.duplicate;
  if (parseYes(reopened)) flags |= INCIDENT_FLAGS.reopened;
  return flags;
}
