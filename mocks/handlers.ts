import type { HttpHandler } from 'msw';
import { basemapHandlers } from './handlers/basemap';
import { briefingHandlers } from './handlers/briefings';
import { collectionHandlers } from './handlers/collections';
import { coverageTargetHandlers } from './handlers/coverage-targets';
import { dispatchHandlers } from './handlers/dispatches';
import { districtHandlers } from './handlers/district';
import { importDraftHandlers } from './handlers/import-drafts';
import { importHandlers } from './handlers/imports';
import { incidentHandlers } from './handlers/incidents';
import { sceneHandlers } from './handlers/scenes';
import { sessionHandlers } from './handlers/session';
import { streamHandlers } from './handlers/stream';
import { wallHandlers } from './handlers/walls';
import { patrolHandlers } from './handlers/patrols';
import { supervisionHandlers } from './handlers/supervisions';
import { warningHandlers } from './handlers/warnings';
import type { MemoryDistrict } from './memory-district';

/** Handlers for every endpoint of the contract over one district in memory. */
export function createHandlers(memory: MemoryDistrict): HttpHandler[] {
  return [
    ...sessionHandlers(),
    ...districtHandlers(memory),
    ...incidentHandlers(memory),
    ...collectionHandlers(memory),
    ...streamHandlers(memory),
    ...wallHandlers(memory),
    ...importHandlers(),
    ...importDraftHandlers(),
    ...basemapHandlers(memory),
    ...briefingHandlers(memory),
    ...sceneHandlers(memory),
    ...dispatchHandlers(memory),
    ...supervisionHandlers(memory),
    ...coverageTargetHandlers(memory),
    ...warningHandlers(memory),
    ...patrolHandlers(memory),
  ];
}
