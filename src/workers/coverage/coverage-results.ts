import type { PlaceSightState } from '@/analysis/camera-coverage/place-sights';
import type { SectionState } from '@/analysis/camera-coverage/road-coverage';
import type { ReachLimit } from '@/analysis/pixel-density/view-radii';
import type { CameraNetwork } from '@/domain/camera/camera';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { SensitiveUse } from '@/domain/building/sensitive-use';
import type { UptimeTold } from './measure-uptime';
import type { CoverageTask, DemandWeights, MountKind, PlannedSite } from './coverage-settings';
import type { Degrees } from './coverage-ground';

/** A part of a whole, of those of which it is known. */
export interface KnownShare {
  readonly n: number;
  readonly of: number;
}

/** Cameras that stand in the scope. */
export interface CameraCensus {
  readonly all: number;
  /** Counted by the settings, with a view that is known. */
  readonly counted: number;
  readonly online: KnownShare;
  readonly shared: KnownShare;
  readonly controllable: KnownShare;
  /** Granted to a grid leader and not run out. */
  readonly authorized: KnownShare;
  /** Granted to the leader of a grid they do not stand in, against the rule; and those whose grant has run out. */
  readonly authorizedElsewhere: readonly NamedCamera[];
  readonly expired: readonly NamedCamera[];
  /** Fixed cameras whose direction is not on record: their views are not known. */
  readonly withoutDirection: number;
  /** Cameras of which range, angle or picture width was assumed. */
  readonly assumed: number;
  readonly facingOwnWall: readonly NamedCamera[];
  /** Known not to be shared, known not to be controllable, granted to nobody. */
  readonly unshared: readonly NamedCamera[];
  readonly uncontrollable: readonly NamedCamera[];
  readonly unauthorized: readonly NamedCamera[];
  /** Out of order, longest first. */
  readonly outages: readonly (NamedCamera & { readonly since: number | null })[];
}

export interface NamedCamera {
  readonly code: string;
  readonly name: string;
}

/** A camera that looks into a home or school, or stands in one. */
export interface IntoSensitive extends NamedCamera {
  readonly use: SensitiveUse;
  /** Of its view's angle, what ends at such walls near enough to recognise a person; 1 inside. */
  readonly fraction: number;
  /** `null` for a camera inside. */
  readonly nearestMeters: number | null;
}

/** How the cameras of the scope stand to the rules for them. */
export interface CameraRules {
  /** False where no building's use is on record: what cameras look into cannot be judged. */
  readonly knowsUses: boolean;
  readonly into: readonly IntoSensitive[];
  readonly withoutPurpose: readonly NamedCamera[];
  readonly withoutOwner: readonly NamedCamera[];
  readonly withoutRetention: readonly NamedCamera[];
  readonly shortRetention: readonly (NamedCamera & { readonly days: number })[];
}

/** A camera that sees over the border of its region. */
export interface BorderCamera extends NamedCamera {
  readonly regionCode: string;
  /** Regions of the same level that it sees into; empty where that is outside all. */
  readonly otherCodes: readonly string[];
  /** Of the ground it sees, what lies beyond. */
  readonly beyondFraction: number;
}

export interface RegionSight {
  readonly code: string;
  readonly areaSquareMeters: number;
  /** `atLeast[k]` square meters are seen by k or more cameras. */
  readonly atLeast: readonly number[];
  /** Cameras that stand in it, and those of them granted to a grid leader. */
  readonly cameras: number;
  readonly authorized: number;
}

export interface LengthSight {
  readonly lengthMeters: number;
  readonly seenMeters: number;
  readonly seenTwiceMeters: number;
  /** Mean length in sight by how much of the period on record the cameras ran; those nothing is known of see none of it. */
  readonly availableMeters: number;
}

/** Why nobody sees a section, by what comes nearest to it. */
export type BlindCause = 'offline' | 'when-turned' | 'occluded' | 'faces-away' | 'no-camera';

export interface SectionSight extends LengthSight {
  readonly code: string;
  readonly name: LocalizedText;
  readonly state: SectionState;
  readonly line: readonly Degrees[];
  readonly blind: readonly (readonly Degrees[])[];
  readonly middle: Degrees;
  /** Of a section nobody sees; `null` else. */
  readonly cause: BlindCause | null;
  readonly causeCameras: number;
}

export interface PlaceSightSummary {
  readonly code: string;
  readonly name: LocalizedText;
  readonly position: Degrees;
  /** Share in sight of the open ground around it; NaN where there is none. */
  readonly seenFraction: number;
  readonly state: SectionState;
}

export interface NetworkWorth {
  readonly network: CameraNetwork | null;
  readonly cameras: number;
  /** Meters of road its cameras see, and those no other network sees. */
  readonly aloneMeters: number;
  readonly addedMeters: number;
}

export interface CameraWorthSummary extends NamedCamera {
  /** Meters of road no other camera sees. */
  readonly uniqueMeters: number;
}

/** What the cameras see of the scope. */
export interface CoverageSurvey {
  readonly census: CameraCensus;
  /** Whether all is measured; until then rules, borders, regions and what cameras are worth are empty. */
  readonly isWhole: boolean;
  readonly rules: CameraRules;
  /** `null` where the district has no record of states. */
  readonly uptime: UptimeTold | null;
  /** Counted cameras of whose availability nothing is known: they have no part in lengths weighed by it. */
  readonly withoutAvailability: number;
  readonly border: readonly BorderCamera[];
  readonly hasBuildings: boolean;
  /** By region of the level asked for; empty where the district has no boundaries. */
  readonly regions: readonly RegionSight[];
  /** `null` without roads. */
  readonly roads: {
    readonly total: LengthSight;
    /** Classes in order of their length. */
    readonly classes: readonly (LengthSight & { readonly roadClass: string })[];
  } | null;
  readonly sections: readonly SectionSight[];
  readonly places: readonly PlaceSightSummary[];
  readonly networks: readonly NetworkWorth[];
  /** Meters of road all networks together see; what the networks' worth is measured in. */
  readonly togetherMeters: number;
  /** Can be taken away together without losing a meter. */
  readonly redundant: readonly NamedCamera[];
  /** What is lost most should one camera fail. */
  readonly critical: readonly CameraWorthSummary[];
}

/** Incidents near something over the year before the frame's moment. */
export interface NearHistory {
  readonly n: number;
  /** Epoch seconds; `null` without any. */
  readonly lastSeconds: number | null;
}

export interface TaskSight {
  readonly task: CoverageTask;
  readonly seen: number;
  /** Bootstrap interval of the share. */
  readonly low: number;
  readonly high: number;
}

/** Incidents no camera sees that lie together. */
export interface BlindCluster {
  readonly position: Degrees;
  readonly n: number;
  /** To the nearest counted camera; NaN without one. */
  readonly cameraMeters: number;
}

/** What the cameras see of the incidents. */
export interface CoverageDemand {
  /** Incidents of the window with an exact place. */
  readonly n: number;
  readonly leftOut: LocalizedText | null;
  readonly tasks: readonly TaskSight[];
  readonly clusters: readonly BlindCluster[];
  /** Where those are that nobody sees: longitude and latitude of each, one after the other. */
  readonly unseen: Float64Array;
  /** By code of the section or place. */
  readonly sections: ReadonlyMap<string, NearHistory>;
  readonly places: ReadonlyMap<string, NearHistory>;
}

/** Outer ring, then holes, closed, in degrees. */
export type DegreePolygon = Degrees[][];

/** What each counted camera sees, tier by tier; a tier with nothing in sight is left out. */
export interface DrawnView {
  readonly code: string;
  readonly task: CoverageTask;
  readonly polygons: DegreePolygon[];
}

/** Ground seen by 1, 2 and 3 or more cameras; each holds the next. */
export interface DrawnDepths {
  readonly atLeast: readonly [DegreePolygon[], DegreePolygon[], DegreePolygon[]];
  readonly squareMeters: readonly [number, number, number];
}

/** Longitude, latitude in degrees, height above ground in meters. */
export type SpaceDegrees = readonly [longitude: number, latitude: number, heightMeters: number];

/** The space a camera looks into, buildings aside; rings are not closed. */
export interface SightFrustum {
  readonly faces: readonly (readonly SpaceDegrees[])[];
  readonly lines: readonly (readonly SpaceDegrees[])[];
  /** Ground below the camera that is not in its picture. */
  readonly blindZone: readonly SpaceDegrees[] | null;
  /** The tilt is not on record, or the view is all round: how far up and down is not known. */
  readonly isFlat: boolean;
}

/** One camera at a closer look. */
export interface CameraSight {
  readonly code: string;
  /** What it sees for the task; empty where its view is not known. */
  readonly seen: DegreePolygon[];
  /** The sector were there no building. */
  readonly nominal: DegreePolygon | null;
  /** Of a camera that can turn, all it can reach; empty else. */
  readonly reach: DegreePolygon[];
  /** The space the lens takes in; `null` where the height or direction is not on record. */
  readonly frustum: SightFrustum | null;
  readonly seenSquareMeters: number;
  readonly nominalSquareMeters: number;
  readonly nearMeters: number;
  readonly farMeters: number;
  readonly limit: ReachLimit;
  readonly facesOwnWall: boolean;
  /** How far each task is served, capped by the range; `null` where the width of the picture is unknown. */
  readonly taskMeters: Readonly<Record<CoverageTask, number>> | null;
  readonly isAssumed: boolean;
  readonly withoutDirection: boolean;
}

/** Whether one camera sees a place, and why not. */
export interface PlaceSightTold extends NamedCamera {
  readonly network: CameraNetwork | null;
  readonly state: PlaceSightState;
  readonly distanceMeters: number;
  /** The most demanding task served at that distance. */
  readonly task: string | null;
}

/** A proposed camera. */
export interface ProposedSite extends PlannedSite {
  /** Weight of the demand that it adds to the sites before it. */
  readonly gain: number;
  /** What it is fixed to; `null` where it was moved by hand. */
  readonly mount: MountKind | null;
  readonly view: DegreePolygon[];
  /** Nearest street with a name. */
  readonly road: LocalizedText | null;
  readonly reason: SiteReason;
  readonly doubts: SiteDoubts;
}

/** What a site brings into sight that nobody sees now, nor the sites before it. */
export interface SiteReason {
  /** Of the whole window. */
  readonly incidents: number;
  readonly sections: readonly {
    readonly code: string;
    readonly name: LocalizedText;
    readonly meters: number;
  }[];
  /** Key places with ground before them that it brings into sight. */
  readonly places: readonly LocalizedText[];
  readonly streetMeters: number;
}

/** What speaks against a site. */
export interface SiteDoubts {
  /** It stands inside a home or school. */
  readonly inside: SensitiveUse | null;
  /** It looks at the windows of one. */
  readonly into: SensitiveUse | null;
  readonly facesOwnWall: boolean;
}

export interface SitingPlan {
  readonly sites: readonly ProposedSite[];
  /** What each kind of demand weighs, of those the district has. */
  readonly weights: DemandWeights;
  /** Weight of the demand out of sight now, that the gains are parts of. */
  readonly demand: number;
  readonly upperBound: number;
  readonly provenFraction: number;
  /** After so many the curve of gains bends. */
  readonly stopAfter: number;
  /** Share of incidents that come newly into sight: of the half it was chosen on, and of the other. */
  readonly trainedFraction: number;
  readonly judgedFraction: number;
  readonly candidates: number;
  /** Candidates left out because they look into homes or schools. */
  readonly forbidden: number;
  /** False where no building's use is on record, so that none could be left out. */
  readonly knowsUses: boolean;
  /** Placed by the analyst, not proposed. */
  readonly isOwn: boolean;
}
