import type { LocalizedText } from '@/domain/text/localized-text';
import type { Language } from '@/ui/text/language';
import type { ProposedSite, SitingPlan } from '@/workers/coverage/coverage-results';
import { SITED_CAMERA } from '@/workers/coverage/coverage-settings';

/** One proposed camera as a file tells it. Names of the fields are those of the import, so that a plan can come back as cameras. */
interface PlanRow {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly kind: 'fixed';
  /** Clockwise from true north. */
  readonly azimuthDegrees: number;
  readonly heightMeters: number;
  readonly fieldOfViewDegrees: number;
  readonly rangeMeters: number;
  readonly widthPixels: number;
  /** Of the demand out of sight, 0 to 1: what it adds to those before it, and what they have together. */
  readonly gainFraction: number;
  readonly totalFraction: number;
  readonly newIncidents: number;
  readonly newSectionMeters: number;
  readonly sections: string;
  readonly afterStop: boolean;
  readonly doubts: string;
}

/** What is written of doubts, in the reader's language. */
export interface DoubtWords {
  readonly inside: string;
  readonly into: string;
  readonly ownWall: string;
}

const DIGITS = 4;

/** The plan as rows, best site first. */
export function planRows(plan: SitingPlan, language: Language, words: DoubtWords): PlanRow[] {
  const { heightMeters, fieldOfViewDegrees, rangeMeters, widthPixels } = SITED_CAMERA;
  const share = (weight: number) => (plan.demand > 0 ? Number((weight / plan.demand).toFixed(DIGITS)) : 0);
  let total = 0;
  return plan.sites.map((site, i) => {
    total += site.gain;
    const [longitude, latitude] = site.position;
    return {
      code: `plan-${i + 1}`,
      name: nameOf(site.road, language),
      longitude: Number(longitude.toFixed(6)),
      latitude: Number(latitude.toFixed(6)),
      kind: 'fixed',
      azimuthDegrees: Math.round(site.azimuthDegrees),
      heightMeters,
      fieldOfViewDegrees,
      rangeMeters,
      widthPixels,
      gainFraction: share(site.gain),
      totalFraction: share(total),
      newIncidents: site.reason.incidents,
      newSectionMeters: site.reason.sections.reduce((sum, { meters }) => sum + meters, 0),
      sections: site.reason.sections.map(({ name }) => nameOf(name, language)).join(' '),
      afterStop: i >= plan.stopAfter,
      doubts: doubtsOf(site, words).join(' '),
    };
  });
}

/** What speaks against a site, in words. */
export function doubtsOf({ doubts }: Pick<ProposedSite, 'doubts'>, words: DoubtWords): string[] {
  return [
    ...(doubts.inside ? [words.inside] : []),
    ...(doubts.into ? [words.into] : []),
    ...(doubts.facesOwnWall ? [words.ownWall] : []),
  ];
}

function nameOf(name: LocalizedText | null, language: Language): string {
  return name === null ? '' : name[language];
}

/** With a byte order mark, so that spreadsheets read Chinese. */
export function toPlanCsv(rows: readonly PlanRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const headers = Object.keys(first) as (keyof PlanRow)[];
  const lines = rows.map((row) => headers.map((header) => quoted(String(row[header]))).join(','));
  return `\uFEFF${[headers.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A leading `=`, `+`, `-` or `@` of a text would be run by spreadsheets; numbers may have their sign. */
function quoted(text: string): string {
  const safe = /^[=+@]|^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Points with what each sees beside them, told apart by `part`. */
export function toPlanGeoJson(plan: SitingPlan, rows: readonly PlanRow[]): string {
  const features = rows.flatMap(({ longitude, latitude, ...properties }, i) => [
    {
      type: 'Feature',
      id: properties.code,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { part: 'camera', ...properties },
    },
    {
      type: 'Feature',
      id: `${properties.code}-view`,
      geometry: { type: 'MultiPolygon', coordinates: plan.sites[i]!.view },
      properties: { part: 'view', code: properties.code },
    },
  ]);
  return JSON.stringify({ type: 'FeatureCollection', features });
}
