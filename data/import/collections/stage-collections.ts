import type { Feature, Geometry } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StatesTold } from '#data/store/camera/put-camera-states';
import type { CollectionInfo } from '#data/store/district-writer';
import type { InputRole } from '../input/import-input';
import type { InspectedFile } from '../input/inspect-file';
import { readCameraStates } from './read-camera-states';
import { readCameras, type CollectionContext, type CollectionReading } from './read-cameras';
import { readBuildings, readRoads } from './read-shapes';

/** A collection with the features that an import adds to it. */
export interface StagedCollection {
  readonly info: CollectionInfo;
  readonly features: readonly Feature<Geometry | null>[];
}

/** A file's word on the states of cameras. */
export interface StagedStates {
  readonly file: string;
  readonly told: StatesTold;
  /** First line of each camera, where the file is a log. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface CollectionStage {
  readonly collections: readonly StagedCollection[];
  readonly states: readonly StagedStates[];
  readonly notes: readonly LocalizedText[];
}

interface CollectionRole {
  /** `null` for a role that brings no features of its own. */
  readonly title: LocalizedText | null;
  readonly read: (file: InspectedFile, context: CollectionContext) => Promise<CollectionReading>;
}

const ROLES: Readonly<Partial<Record<InputRole, CollectionRole>>> = {
  cameras: { title: { zh: '摄像机', en: 'Cameras' }, read: readCameras },
  'camera-states': { title: null, read: readCameraStates },
  buildings: { title: { zh: '建筑', en: 'Buildings' }, read: readBuildings },
  roads: { title: { zh: '道路', en: 'Roads' }, read: readRoads },
};

/** Reads the files that bring features of collections. */
export async function stageCollections(
  files: readonly InspectedFile[],
  context: CollectionContext,
): Promise<CollectionStage> {
  const collections = new Map<InputRole, StagedCollection>();
  const states: StagedStates[] = [];
  const notes: LocalizedText[] = [];
  for (const file of files) {
    const role = ROLES[file.role];
    if (!role) continue;
    const reading = await role.read(file, context);
    notes.push(...reading.notes);
    if (reading.states)
      states.push({ file: file.name, told: reading.states, lines: reading.stateLines ?? new Map() });
    if (role.title === null) continue;
    const before = collections.get(file.role);
    collections.set(file.role, {
      info: { id: file.role, title: role.title, description: role.title, datetimeProperty: null },
      features: [...(before?.features ?? []), ...reading.features],
    });
  }
  return { collections: [...collections.values()], states, notes };
}
