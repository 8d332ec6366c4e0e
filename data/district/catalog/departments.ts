import type { Department } from '@/domain/incident/vocabularies';

import type { Unit } from '../geography';

/** The seven domains of integrated enforcement, one team each (EF-01). */
export const ENFORCEMENT_DOMAINS = [
  'market',
  'transport',
  'planning-land',
  'agriculture-forestry-water',
  'work-safety',
  'construction',
  'health',
] as const;
export type EnforcementDomain = (typeof ENFORCEMENT_DOMAINS)[number];

interface LineDepartment extends Department {
  /** The domain whose team it leads; `null` for departments outside the seven. */
  readonly enforcementDomain: EnforcementDomain | null;
}

/** Departments of the line (条): the whole district is theirs. */
export const LINE_DEPARTMENTS = [
  line('market', '市场监督管理局', 'Market Supervision Bureau', 'market'),
  line('transport', '交通运输局', 'Transport Bureau', 'transport'),
  line('planning', '自然资源和规划局', 'Natural Resources and Planning Bureau', 'planning-land'),
  line(
    'water',
    '农业农村和水务局',
    'Agriculture, Rural Affairs and Water Bureau',
    'agriculture-forestry-water',
  ),
  line('emergency', '应急管理局', 'Emergency Management Bureau', 'work-safety'),
  line('construction', '住房和城乡建设局', 'Housing and Construction Bureau', 'construction'),
  line('health', '卫生健康委员会', 'Health Commission', 'health'),
  line('city', '城市管理局', 'City Management Bureau'),
  line('police', '公安分局', 'Police Sub-bureau'),
  line('traffic-police', '公安分局交警大队', 'Traffic Police Brigade'),
  line('environment', '生态环境局', 'Ecology and Environment Bureau'),
  line('fire', '消防救援大队', 'Fire and Rescue Brigade'),
  line('labor', '人力资源和社会保障局', 'Human Resources and Social Security Bureau'),
  line('justice', '司法局', 'Justice Bureau'),
  line('civil', '民政局', 'Civil Affairs Bureau'),
  line('education', '教育局', 'Education Bureau'),
  line('utilities', '公用事业服务中心', 'Public Utilities Center'),
  line('economy', '经济发展和科技局', 'Economic Development and Technology Bureau'),
] as const;

export type LineDepartmentCode = (typeof LINE_DEPARTMENTS)[number]['code'];

function line<Code extends string>(
  code: Code,
  zh: string,
  en: string,
  enforcementDomain: EnforcementDomain | null = null,
): LineDepartment & { readonly code: `D-${Code}` } {
  return { code: `D-${code}`, name: { zh: `区${zh}`, en: `District ${en}` }, enforcementDomain };
}

/** Code of a street's own enforcement team: the unit of the area (块) that answers for what happens there. */
export function streetDepartmentCode(street: Unit): string {
  return `S-${street.code}`;
}

/** All units that handle orders: the line departments, then each street's own team. */
export function buildDepartments(streets: readonly Unit[]): Department[] {
  return [
    ...LINE_DEPARTMENTS.map(({ code, name }) => ({ code, name })),
    ...streets.map((street) => ({
      code: streetDepartmentCode(street),
      name: { zh: `${street.name.zh}综合执法队`, en: `${street.name.en} Enforcement Team` },
    })),
  ];
}
