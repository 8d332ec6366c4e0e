import type { Camera, CameraKind, CameraNetwork } from '@/domain/camera/camera';
import type { StateSpan } from '@/domain/camera/state-spans';

import type { AddressBook } from '../addresses/address-book';
import { DAY, HOUR } from '../catalog/calendar';
import { toDegrees, trueBearing } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import type { StreetGraph } from '../ground/street-graph';
import { drawExponential } from '../incidents/sampling';
import type { Random } from '../random';
import { type BlindPlan, chooseBlindSections, keepBlind } from './blind-sections';
import type { CameraPlan } from './camera-plan';
import { drawStates } from './draw-states';
import { type KeyPlace, listKeyPlaces } from './key-places';
import { type KeySection, planKeySections } from './key-sections';
import { camerasOfCorners, camerasOfDoors, camerasOfPlaces, camerasOfSections } from './plan-cameras';

const CAMERAS = 1500;
/** Share of cameras at doors of shops, offices and compounds. */
const PRIVATE_FRACTION = 0.16;

/** When a camera was online and when not, as far as that is on record. */
export interface CameraStates {
  readonly code: string;
  readonly position: readonly [number, number];
  readonly spans: readonly StateSpan[];
}

/** The district's cameras and what they are to watch. */
export interface Surveillance {
  readonly cameras: readonly Camera[];
  readonly states: readonly CameraStates[];
  readonly keySections: readonly KeySection[];
  readonly keyPlaces: readonly KeyPlace[];
  readonly blind: readonly BlindPlan[];
}

/** Places 1,500 cameras (fewer where the ground offers fewer poles and doors) so that the blind sections stay blind. */
export function buildSurveillance(
  ground: Ground,
  graph: StreetGraph,
  book: AddressBook,
  endsAt: number,
  random: Random,
): Surveillance {
  const sections = planKeySections(ground, random.fork('sections'));
  const blind = chooseBlindSections(ground, sections, random.fork('blind'));
  const isBlind = new Set(blind.map(({ plan }) => plan));
  const seen = sections.filter((plan) => !isBlind.has(plan));
  const keyPlaces = listKeyPlaces(ground);
  const wanted = [
    ...camerasOfSections(ground, seen, random.fork('section cameras')),
    ...camerasOfPlaces(ground, keyPlaces.sources, random.fork('place cameras')),
  ];
  const settled = blind.flatMap(({ camera }) => camera ?? []);
  const doors = keepBlind(
    camerasOfDoors(ground, book, random.fork('door cameras')),
    blind,
    CAMERAS * PRIVATE_FRACTION,
  );
  const corners = camerasOfCorners(ground, graph, random.fork('corner cameras'));
  const open = keepBlind([...wanted, ...corners], blind, CAMERAS - settled.length - doors.length);
  const plans = [...settled, ...doors, ...open];
  const records = random.fork('records');
  const registry = random.fork('registry');
  const cameras = plans.map((plan, i) =>
    toCamera(ground, plan, { number: i + 1, endsAt, random: records, registry }),
  );
  const states = random.fork('states');
  return {
    cameras,
    states: cameras.map((camera) => ({
      code: camera.code,
      position: camera.position,
      spans: drawStates(camera, endsAt, states.fork(camera.code)),
    })),
    keySections: sections.map(({ section }) => section),
    keyPlaces: keyPlaces.places,
    blind,
  };
}

const KIND_WORDS: Readonly<Record<CameraKind, string>> = { fixed: '枪机', dome: '半球', ptz: '球机' };
const SHARED_FRACTION: Readonly<Record<CameraNetwork, number>> = {
  'sharp-eyes': 0.93,
  'digital-city': 0.82,
  skynet: 0.74,
  private: 0.32,
};
/** Digit of the network in a camera's number, and its industry: police or city management, social. */
const NETWORK_DIGIT: Readonly<Record<CameraNetwork, string>> = {
  'sharp-eyes': '5',
  'digital-city': '6',
  skynet: '1',
  private: '7',
};

interface RecordContext {
  readonly number: number;
  readonly endsAt: number;
  readonly random: Random;
  /** Draws what a register says of it, apart from all else. */
  readonly registry: Random;
}

function toCamera(
  ground: Ground,
  plan: CameraPlan,
  { number, endsAt, random, registry }: RecordContext,
): Camera {
  const { geography } = ground;
  const grid = ground.gridAt(plan.point[0], plan.point[1]);
  const gridCode = grid < 0 ? null : ground.grids[grid]!.code;
  const online = plan.online ?? random.chance(0.92);
  const offlineFor = online ? 0 : drawOutage(random);
  const isAuthorized = gridCode !== null && random.chance(0.7);
  const shared = random.chance(SHARED_FRACTION[plan.network]);
  const center = geography.units[0]!.code.slice(0, 6).padEnd(6, '0');
  return {
    code: `${center}0000${plan.kind === 'ptz' ? '131' : '132'}${NETWORK_DIGIT[plan.network]}${String(number).padStart(6, '0')}`,
    name: `${plan.siteName} ${String(number).padStart(4, '0')} ${KIND_WORDS[plan.kind]}`,
    position: toDegrees(geography, plan.point),
    kind: plan.kind,
    network: plan.network,
    azimuthDegrees:
      plan.kind === 'dome' ? null : Math.round(trueBearing(geography, plan.point, plan.direction) * 10) / 10,
    fieldOfViewDegrees: plan.fieldOfViewDegrees,
    rangeMeters: plan.rangeMeters,
    heightMeters: Math.round(plan.heightMeters * 10) / 10,
    tiltDegrees: Math.round(random.between(6, 14)),
    widthPixels: random.pick([1920, 2560, 2560, 3840]),
    online,
    offlineSince: online ? null : Math.round((endsAt - offlineFor) / 60_000) * 60_000,
    availabilityFraction: drawAvailability(offlineFor, random),
    shared,
    controllable: plan.kind === 'ptz' && shared && random.chance(0.85),
    authorizedGridCode: isAuthorized ? gridCode : null,
    authorizedUntil: isAuthorized ? endsAt + Math.round(random.between(-20, 380)) * DAY : null,
    gridCode,
    ...registryOf(plan, registry),
  };
}

const REGISTER: Readonly<Record<CameraNetwork, { readonly owner: string; readonly purpose: string }>> = {
  'sharp-eyes': { owner: '区委政法委', purpose: '公共区域治安防控' },
  'digital-city': { owner: '区城市管理局', purpose: '市容与市政设施管理' },
  skynet: { owner: '区公安分局', purpose: '公共区域治安防控' },
  private: { owner: '所在单位', purpose: '单位出入口安全' },
};

/** What the register of cameras says; a few entries were never filled in, a few keep recordings too short. */
function registryOf({ network }: CameraPlan, random: Random) {
  const { owner, purpose } = REGISTER[network];
  const missing = network === 'private' ? 0.12 : 0.02;
  const [ownerMissing, purposeMissing, daysMissing, short] = [
    random.chance(missing),
    random.chance(missing),
    random.chance(missing),
    random.chance(missing / 2),
  ];
  const days = random.pick([30, 30, 60, 90]);
  return {
    purpose: purposeMissing ? null : purpose,
    owner: ownerMissing ? null : owner,
    retentionDays: daysMissing ? null : short ? 15 : days,
  };
}

/** How long it has been out of order: mostly hours or days, some for months. */
function drawOutage(random: Random): number {
  return random.chance(0.6) ? drawExponential(30 * HOUR, random) + HOUR : random.between(4, 190) * DAY;
}

/** Share of the last thirty days in which it worked. */
function drawAvailability(offlineFor: number, random: Random): number {
  const rest = Math.max(0, 1 - offlineFor / (30 * DAY));
  return Math.round(rest * (1 - 0.06 * random.next() ** 3) * 1000) / 1000;
}
