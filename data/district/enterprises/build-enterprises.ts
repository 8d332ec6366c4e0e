import { DAY } from '../catalog/calendar';
import type { AddressBook } from '../addresses/address-book';
import type { BuildingUse, Point } from '../geography';
import { toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import { boxOf } from '../ground/ring';
import { buildAliasTable, drawItem, drawLogNormal } from '../incidents/sampling';
import { maskedName } from '../people/masked-name';
import { floorArea } from '../people/population';
import type { Random } from '../random';
import {
  CREDIT_GRADES,
  type CreditGrade,
  type Enterprise,
  type EnterpriseGrid,
  type FirmSector,
  FIRM_SECTORS,
  type Inspection,
  INSPECTION_SUBJECTS,
} from './enterprise';
import { firmName } from './firm-names';
import { clipRing, type FirmPart, partitionPoints } from './partition-firms';

const GRIDS = 60;
const TARGET_FIRMS = 80;
const REQUIRED_INSPECTORS = 2;
/** Firms above the target in the grids that are too full; as many are spread below it over the others. */
const SURPLUS = [9, 12, 16, 21];
const GRIDS_WITH_ONE_INSPECTOR = 4;

export interface Enterprises {
  readonly grids: readonly EnterpriseGrid[];
  readonly firms: readonly Enterprise[];
}

/** Sixty enterprise grids of about eighty firms each: firms stand in offices, sheds and shops. */
export function buildEnterprises(
  ground: Ground,
  book: AddressBook,
  endsAt: number,
  random: Random,
): Enterprises {
  const { geography } = ground;
  const sites = drawFirmSites(ground, random.fork('sites'));
  const points = sites.map((building) => book.doors[building]!);
  const district = geography.units.find(({ levelId }) => levelId === 'district')!;
  const sizes = drawSizes(random.fork('sizes'));
  const parts = partitionPoints(points, sizes, boxOf(district.polygons.flat()));
  const short = new Set(random.fork('inspectors').shuffle(parts).slice(0, GRIDS_WITH_ONE_INSPECTOR));
  const records = random.fork('records');
  const grids = parts.map((part, i) =>
    toGrid(ground, part, i, short.has(part) ? 1 : REQUIRED_INSPECTORS, records),
  );
  const firms = parts.flatMap((part, i) =>
    part.members.map((member, k) =>
      drawFirm(
        ground,
        { building: sites[member]!, point: points[member]!, grid: grids[i]!, serial: k + 1 },
        endsAt,
        records,
      ),
    ),
  );
  return { grids, firms };
}

const FIRM_WEIGHT: Partial<Record<BuildingUse, number>> = { office: 1.4, shed: 1.2, shop: 0.8, public: 0.1 };

/** Buildings of the firms, larger ones more often; a building may hold several. */
function drawFirmSites({ geography }: Ground, random: Random): number[] {
  const weights = geography.buildings.map(
    (building) => (FIRM_WEIGHT[building.use] ?? 0) * Math.sqrt(floorArea(building)),
  );
  const all = geography.buildings.map((_, i) => i);
  const table = buildAliasTable(all, weights.some((weight) => weight > 0) ? weights : all.map(() => 1));
  return Array.from({ length: GRIDS * TARGET_FIRMS }, () => drawItem(table, random));
}

function drawSizes(random: Random): number[] {
  const surplus = SURPLUS.reduce((sum, extra) => sum + extra, 0);
  const others = GRIDS - SURPLUS.length;
  const missing = Array.from(
    { length: others },
    (_, i) => Math.floor(((i + 1) * surplus) / others) - Math.floor((i * surplus) / others),
  );
  return random.shuffle([
    ...SURPLUS.map((extra) => TARGET_FIRMS + extra),
    ...missing.map((less) => TARGET_FIRMS - less),
  ]);
}

function toGrid(
  ground: Ground,
  { members, box }: FirmPart,
  i: number,
  inspectors: number,
  random: Random,
): EnterpriseGrid {
  const { geography } = ground;
  const district = geography.units.find(({ levelId }) => levelId === 'district')!;
  const number = String(i + 1).padStart(2, '0');
  return {
    code: `QYWG-${number}`,
    name: `企业专属网格 ${number}`,
    rings: district.polygons
      .map(([outer]) => clipRing(outer!, box))
      .filter((ring) => ring.length > 0)
      .map((ring) => ring.map((point) => toDegrees(geography, point))),
    firmCount: members.length,
    targetFirms: TARGET_FIRMS,
    inspectors: Array.from({ length: inspectors }, () => maskedName(random)),
    requiredInspectors: REQUIRED_INSPECTORS,
  };
}

interface FirmSite {
  readonly building: number;
  readonly point: Point;
  readonly grid: EnterpriseGrid;
  readonly serial: number;
}

const SECTORS_OF_USE: Partial<Record<BuildingUse, readonly FirmSector[]>> = {
  shed: ['manufacturing', 'manufacturing', 'manufacturing', 'logistics', 'construction'],
  office: ['services', 'technology', 'technology', 'construction', 'retail'],
  shop: ['catering', 'catering', 'retail', 'services'],
};

function drawFirm(
  ground: Ground,
  { building, point, grid, serial }: FirmSite,
  endsAt: number,
  random: Random,
): Enterprise {
  const { geography } = ground;
  const { use, gridCode } = geography.buildings[building]!;
  const sector = random.pick(SECTORS_OF_USE[use] ?? FIRM_SECTORS);
  const creditGrade = drawGrade(random);
  return {
    code: `QY-${grid.code.slice(-2)}${String(serial).padStart(3, '0')}`,
    name: firmName(geography.units[0]!.name.zh.slice(0, 2), sector, random),
    sector,
    employees: Math.min(1800, Math.max(2, Math.round(drawLogNormal(use === 'shed' ? 34 : 9, 0.9, random)))),
    position: toDegrees(geography, point),
    enterpriseGridCode: grid.code,
    gridCode,
    creditGrade,
    previousCreditGrade: random.chance(0.9) ? creditGrade : random.pick(CREDIT_GRADES),
    riskLevel: drawRisk(creditGrade, random),
    inspections: INSPECTION_SUBJECTS.map((subject) => drawInspection(subject, creditGrade, endsAt, random)),
  };
}

function drawGrade(random: Random): CreditGrade {
  const share = random.next();
  if (share < 0.36) return 'A';
  if (share < 0.8) return 'B';
  return share < 0.95 ? 'C' : 'D';
}

function drawRisk(grade: CreditGrade, random: Random): Enterprise['riskLevel'] {
  const share = random.next() * (grade === 'A' || grade === 'B' ? 1 : 0.3);
  if (share < 0.006) return 1;
  if (share < 0.03) return 2;
  if (share < 0.1) return 3;
  return share < 0.28 ? 4 : null;
}

/** Inspections come round every quarter, for poor credit every month; part of them is late. */
function drawInspection(
  subject: Inspection['subject'],
  grade: CreditGrade,
  endsAt: number,
  random: Random,
): Inspection {
  const period = (grade === 'A' || grade === 'B' ? 90 : 30) * DAY;
  const isNever = random.chance(0.015);
  const age = random.chance(0.08) ? random.between(1, 1.8) : random.next();
  const lastAt = Math.floor((endsAt - age * period) / 60_000) * 60_000;
  return {
    subject,
    lastAt: isNever ? null : lastAt,
    dueAt: isNever ? endsAt - 10 * DAY : lastAt + period,
    openHazards: random.chance(grade === 'A' ? 0.05 : 0.16) ? 1 + random.index(3) : 0,
  };
}
