import type { CoverageInput } from '@/layers/layer-input';
import type { Degrees } from '@/workers/coverage/coverage-ground';
import type {
  CoverageDemand,
  CoverageSurvey,
  ProposedSite,
  SectionSight,
} from '@/workers/coverage/coverage-results';

const WHERE: Degrees = [120.41, 30.41];
const SQUARE = [[WHERE, [120.42, 30.41], [120.42, 30.42], WHERE]] as Degrees[][];

/** A key section 100 m long of which some is in sight. */
export function sectionSight(code: string, seenMeters: number): SectionSight {
  const state = seenMeters === 0 ? 'none' : seenMeters < 90 ? 'partly' : 'seen';
  return {
    code,
    name: { zh: `路段 ${code}`, en: `Section ${code}` },
    lengthMeters: 100,
    seenMeters,
    seenTwiceMeters: 0,
    availableMeters: seenMeters,
    state,
    line: [WHERE, [120.411, 30.41]],
    blind: seenMeters < 100 ? [[WHERE, [120.4105, 30.41]]] : [],
    middle: [120.4105, 30.41],
    cause: state === 'none' ? 'offline' : null,
    causeCameras: state === 'none' ? 1 : 0,
  };
}

/** Of 4 cameras over 10 hours: 27 h online, 3 h offline, 10 h not on record; two repairs of 1 h on average. */
const UPTIME = {
  cameras: 4,
  onRecord: 3,
  onlineSeconds: 97_200,
  offlineSeconds: 10_800,
  unknownSeconds: 36_000,
  outages: 3,
  open: 1,
  repairs: { count: 2, meanSeconds: 3600, leftOut: 0 },
} as const;

export function coverageSurvey(part: Partial<CoverageSurvey> = {}): CoverageSurvey {
  return {
    census: {
      all: 4,
      counted: 3,
      online: { n: 3, of: 4 },
      shared: { n: 2, of: 4 },
      controllable: { n: 1, of: 4 },
      authorized: { n: 2, of: 4 },
      authorizedElsewhere: [],
      expired: [{ code: 'x', name: '到期 1' }],
      withoutDirection: 0,
      assumed: 0,
      uncontrollable: [{ code: 'k', name: '不可控 1' }],
      unauthorized: [],
      unshared: [{ code: 'u', name: '未共享 1' }],
      facingOwnWall: [],
      outages: [{ code: 'off', name: '离线 1', since: 0 }],
    },
    isWhole: true,
    rules: {
      knowsUses: true,
      into: [{ code: 'i', name: '朝窗 1', use: 'home', fraction: 0.4, nearestMeters: 6 }],
      withoutPurpose: [{ code: 'n', name: '无用途 1' }],
      withoutOwner: [],
      withoutRetention: [],
      shortRetention: [{ code: 's', name: '留存短 1', days: 15 }],
    },
    uptime: {
      days: 30,
      total: UPTIME,
      networks: [
        { network: 'sharp-eyes', ...UPTIME },
        { network: null, ...UPTIME, onRecord: 0, onlineSeconds: 0, offlineSeconds: 0, open: 0 },
      ],
      repeated: [{ code: 'w', name: '常断 1', availability: 0.5, outages: 3 }],
    },
    withoutAvailability: 0,
    border: [
      {
        code: 'b',
        name: '边界 1',
        regionCode: 'street-0',
        otherCodes: ['street-1'],
        beyondFraction: 0.4,
      },
    ],
    hasBuildings: true,
    regions: [
      { code: 'street-0', areaSquareMeters: 1000, atLeast: [1000, 300, 100, 50], cameras: 4, authorized: 2 },
    ],
    roads: {
      total: { lengthMeters: 2000, seenMeters: 500, seenTwiceMeters: 0, availableMeters: 450 },
      classes: [
        { roadClass: 'lane', lengthMeters: 2000, seenMeters: 500, seenTwiceMeters: 0, availableMeters: 450 },
      ],
    },
    sections: [
      sectionSight('seen', 95),
      sectionSight('gap', 40),
      sectionSight('dark', 0),
      sectionSight('busy', 0),
    ],
    places: [
      { code: 'p-none', name: { zh: '学校', en: 'School' }, position: WHERE, seenFraction: 0, state: 'none' },
      {
        code: 'p-seen',
        name: { zh: '医院', en: 'Hospital' },
        position: WHERE,
        seenFraction: 1,
        state: 'seen',
      },
    ],
    networks: [{ network: 'skynet', cameras: 3, aloneMeters: 500, addedMeters: 500 }],
    togetherMeters: 500,
    redundant: [],
    critical: [{ code: 'c', name: '关键 1', uniqueMeters: 200 }],
    ...part,
  };
}

export function coverageDemand(part: Partial<CoverageDemand> = {}): CoverageDemand {
  return {
    n: 200,
    leftOut: null,
    tasks: [
      { task: 'detect', seen: 50, low: 0.2, high: 0.3 },
      { task: 'observe', seen: 20, low: 0.05, high: 0.15 },
      { task: 'recognise', seen: 5, low: 0, high: 0.05 },
      { task: 'identify', seen: 1, low: 0, high: 0.02 },
    ],
    unseen: Float64Array.of(120.41, 30.41),
    clusters: [],
    sections: new Map([
      ['dark', { n: 2, lastSeconds: 1_700_000_000 }],
      ['busy', { n: 9, lastSeconds: 1_700_000_000 }],
    ]),
    places: new Map(),
    ...part,
  };
}

/** A camera proposed on a street. */
export function proposedSite(part: Partial<ProposedSite> = {}): ProposedSite {
  return {
    position: WHERE,
    azimuthDegrees: 90,
    gain: 5,
    view: [SQUARE],
    road: { zh: '湖滨路', en: 'Lakeside Road' },
    reason: {
      incidents: 12,
      sections: [{ code: 'dark', name: { zh: '路段', en: 'Section' }, meters: 60 }],
      places: [],
      streetMeters: 0,
    },
    mount: 'pole',
    doubts: { inside: null, into: null, facesOwnWall: false },
    ...part,
  };
}

/** Every part of what cameras see. */
export function coverageInput(): CoverageInput {
  return {
    survey: coverageSurvey(),
    demand: coverageDemand(),
    views: [
      { code: 'c', task: 'detect', polygons: [SQUARE] },
      { code: 'c', task: 'observe', polygons: [SQUARE] },
    ],
    depths: { atLeast: [[SQUARE], [SQUARE], []], squareMeters: [300, 100, 0] },
    sites: {
      sites: [proposedSite({ azimuthDegrees: 90, gain: 5 }), proposedSite({ azimuthDegrees: 0, gain: 1 })],
      weights: { incidents: 0.5, sections: 0.5, places: 0, streets: 0 },
      demand: 100,
      upperBound: 7,
      provenFraction: 6 / 7,
      stopAfter: 1,
      trainedFraction: 0.06,
      judgedFraction: 0.05,
      candidates: 80,
      forbidden: 4,
      knowsUses: true,
      isOwn: false,
    },
    camera: {
      code: 'a',
      seen: [SQUARE],
      nominal: SQUARE,
      reach: [],
      frustum: {
        faces: [
          [
            [120.41, 30.41, 6],
            [120.42, 30.41, 0],
            [120.42, 30.42, 0],
          ],
        ],
        lines: [
          [
            [120.41, 30.41, 0],
            [120.41, 30.41, 6],
          ],
        ],
        blindZone: [
          [120.41, 30.41, 0],
          [120.4101, 30.41, 0],
          [120.4101, 30.4101, 0],
        ],
        isFlat: false,
      },
      seenSquareMeters: 60,
      nominalSquareMeters: 100,
      nearMeters: 5,
      farMeters: 40,
      limit: 'pixel-density',
      facesOwnWall: false,
      taskMeters: null,
      isAssumed: false,
      withoutDirection: false,
    },
  };
}
