import type { LocalizedText } from '@/domain/text/localized-text';

import type { LineDepartmentCode } from '../catalog/departments';
import { type Degrees, toDegrees } from '../ground/degrees';
import { lineLength } from '../geography/plane/polyline';
import { ROAD_WIDTH_METERS } from '../geography/roads/road-width';
import type { Ground, StreetClass } from '../ground/ground';
import { stationsAlong } from '../ground/polyline';
import type { Random } from '../random';

/** A class of city components (城市部件) with its code by GB/T 30428.2: two digits of the group, two of the class. */
export interface ComponentClass {
  readonly code: string;
  readonly name: LocalizedText;
  readonly ownerDepartmentCode: LineDepartmentCode;
  /** Distance from one to the next along a street, by class of street; none where left out. */
  readonly spacingMeters: Partial<Record<StreetClass, number>>;
  /** From the kerb outward in meters; below zero on the carriageway. */
  readonly setbackMeters: number;
}

export const COMPONENT_CLASSES: readonly ComponentClass[] = [
  {
    code: '0101',
    name: { zh: '路灯', en: 'Street lamp' },
    ownerDepartmentCode: 'D-utilities',
    spacingMeters: { express: 45, arterial: 36, collector: 42, local: 60, lane: 110 },
    setbackMeters: 0.8,
  },
  {
    code: '0102',
    name: { zh: '井盖', en: 'Manhole cover' },
    ownerDepartmentCode: 'D-construction',
    spacingMeters: { arterial: 55, collector: 60, local: 80, lane: 130 },
    setbackMeters: -2,
  },
  {
    code: '0103',
    name: { zh: '消火栓', en: 'Fire hydrant' },
    ownerDepartmentCode: 'D-utilities',
    spacingMeters: { arterial: 130, collector: 150, local: 240 },
    setbackMeters: 1.2,
  },
  {
    code: '0201',
    name: { zh: '交通标志牌', en: 'Traffic sign' },
    ownerDepartmentCode: 'D-traffic-police',
    spacingMeters: { express: 160, arterial: 120, collector: 170, local: 320 },
    setbackMeters: 0.6,
  },
  {
    code: '0202',
    name: { zh: '公交站亭', en: 'Bus shelter' },
    ownerDepartmentCode: 'D-transport',
    spacingMeters: { arterial: 430, collector: 620 },
    setbackMeters: 1.5,
  },
  {
    code: '0301',
    name: { zh: '果皮箱', en: 'Litter bin' },
    ownerDepartmentCode: 'D-city',
    spacingMeters: { arterial: 90, collector: 110, local: 180 },
    setbackMeters: 1,
  },
  {
    code: '0302',
    name: { zh: '广告牌匾', en: 'Signboard' },
    ownerDepartmentCode: 'D-city',
    spacingMeters: { arterial: 240, collector: 300 },
    setbackMeters: 3,
  },
  {
    code: '0401',
    name: { zh: '行道树', en: 'Street tree' },
    ownerDepartmentCode: 'D-city',
    spacingMeters: { arterial: 60, collector: 75, local: 130 },
    setbackMeters: 1.6,
  },
];

export const COMPONENT_STATES = ['intact', 'damaged', 'missing'] as const;
export type ComponentState = (typeof COMPONENT_STATES)[number];

/** One component of the city: a lamp, a manhole cover, a bin … */
export interface CityComponent {
  /** Sixteen digits: six of the district, four of the class, six of its own. */
  readonly code: string;
  readonly classCode: string;
  readonly state: ComponentState;
  readonly position: Degrees;
  readonly gridCode: string;
}

const WANTED = 20_000;
/** Nearer to a border the grid would be a matter of rounding. */
const BORDER_MARGIN_METERS = 0.1;

/** Sets components along the streets, spaced so that about twenty thousand stand in the district. */
export function buildCityComponents(ground: Ground, random: Random): CityComponent[] {
  const stretch = expectedCount(ground) / WANTED;
  const district = ground.geography.units[0]!.code.slice(0, 6);
  return COMPONENT_CLASSES.flatMap(({ code: classCode, spacingMeters, setbackMeters }) => {
    let serial = 0;
    return ground.ways.flatMap(({ class: streetClass, line }): CityComponent[] => {
      const spacing = spacingMeters[streetClass];
      if (spacing === undefined || lineLength(line) < spacing * stretch * 0.5) return [];
      return stationsAlong(line, spacing * stretch).flatMap(({ point, direction }, i): CityComponent[] => {
        const offset = (i % 2 === 0 ? 1 : -1) * (ROAD_WIDTH_METERS[streetClass] / 2 + setbackMeters);
        const [x, y] = [point[0] - direction[1] * offset, point[1] + direction[0] * offset];
        const grid = ground.gridAt(x, y);
        if (grid < 0 || ground.clearance(x, y) < BORDER_MARGIN_METERS) return [];
        serial++;
        return [
          {
            code: `${district}${classCode}${String(serial).padStart(6, '0')}`,
            classCode,
            state: drawState(random),
            position: toDegrees(ground.geography, [x, y]),
            gridCode: ground.grids[grid]!.code,
          },
        ];
      });
    });
  });
}

function expectedCount(ground: Ground): number {
  return ground.ways.reduce((sum, { class: streetClass, line }) => {
    const length = lineLength(line);
    return COMPONENT_CLASSES.reduce((of, { spacingMeters }) => {
      const spacing = spacingMeters[streetClass];
      return of + (spacing === undefined ? 0 : length / spacing);
    }, sum);
  }, 0);
}

function drawState(random: Random): ComponentState {
  const share = random.next();
  if (share < 0.965) return 'intact';
  return share < 0.994 ? 'damaged' : 'missing';
}
