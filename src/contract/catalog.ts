import { endSessions, listAccounts, listAudit, makeToken, putAccount } from './accounts';
import { readBasemapTile } from './basemap';
import { listBriefings, putBriefing, readBriefing } from './briefings';
import {
  listCollections,
  listItems,
  readCollection,
  readConformance,
  readItem,
  readLanding,
} from './collections';
import { putCoverageTargets, readCoverageTargets } from './coverage-targets';
import { closeDispatch, listDispatches, putDispatch, readDispatch } from './dispatches';
import { readDistrict } from './district';
import type { Endpoint } from './endpoint';
import {
  previewDraft,
  readDraftReport,
  readRejectedRows,
  receiveDraftFile,
  removeDraft,
  removeDraftFile,
  runDraft,
} from './import-drafts';
import { listImportProblems, listImports, runImport, undoImport } from './imports';
import { listIncidentMonths, readIncidentMonth, readOrderMonth } from './incident-months';
import { findIncidents, postIncidents, readIncident } from './incidents';
import { findPlaces } from './places';
import { readPatrolRound, readPatrols } from './patrols';
import { deleteScene, listScenes, putScene, readScene } from './scenes';
import { changePassword, makeFirstAccount, readSession, signIn, signOut } from './session';
import { deletePlaylist, listPlaylists, putPlaylist } from './playlists';
import { openStream } from './stream';
import { deleteWall, listWalls, orderWall, reportWall } from './walls';
import { listSupervisions, putSupervision } from './supervisions';
import {
  deleteWarningRule,
  listWarningRules,
  listWarnings,
  previewWarningRule,
  putWarningAction,
  putWarningRule,
  readWarning,
} from './warnings';

/** Every endpoint there is: what openapi.json describes and the contract tests call. */
export const ENDPOINTS: readonly Endpoint[] = [
  readSession,
  signIn,
  signOut,
  changePassword,
  makeFirstAccount,
  listAccounts,
  putAccount,
  makeToken,
  endSessions,
  listAudit,
  readLanding,
  readConformance,
  readDistrict,
  listCollections,
  readCollection,
  listItems,
  readItem,
  listIncidentMonths,
  readIncidentMonth,
  readOrderMonth,
  readIncident,
  postIncidents,
  findIncidents,
  findPlaces,
  openStream,
  listWalls,
  reportWall,
  orderWall,
  deleteWall,
  listPlaylists,
  putPlaylist,
  deletePlaylist,
  listImports,
  listImportProblems,
  runImport,
  undoImport,
  receiveDraftFile,
  removeDraftFile,
  removeDraft,
  previewDraft,
  runDraft,
  readDraftReport,
  readRejectedRows,
  readBasemapTile,
  listScenes,
  readScene,
  putScene,
  deleteScene,
  listDispatches,
  readDispatch,
  putDispatch,
  closeDispatch,
  listWarningRules,
  putWarningRule,
  deleteWarningRule,
  previewWarningRule,
  listWarnings,
  readWarning,
  putWarningAction,
  listBriefings,
  readBriefing,
  putBriefing,
  readPatrols,
  readPatrolRound,
  listSupervisions,
  putSupervision,
  readCoverageTargets,
  putCoverageTargets,
];
