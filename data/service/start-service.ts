import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Basemap } from '@/domain/district/district';
import { keepCurrent } from '#data/store/current-read';
import { createIncidentIntake } from '#data/store/incident/incident-intake';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { readMonths } from '#data/store/month/read-months';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import { createAuditLog } from './access/audit-log';
import { createCallers } from './access/callers';
import { writeOperatorToken } from './access/operator-token';
import { createScopes } from './access/scopes';
import { createSignInThrottle } from './access/sign-in-throttle';
import { openBasemap } from './basemap/open-basemap';
import { createApp } from './create-app';
import { createImportDesk } from './imports/import-desk';
import { readHolidayYears } from './holidays/read-holiday-years';
import { listen } from './listen';
import { loadRoutes } from './load-routes';
import { createReads } from './service-reads';
import type { ServiceContext } from './service-context';
import type { Settings } from './settings';
import { listSiteFiles } from './site/site-files';
import { createChangeHub } from './stream/change-hub';
import { createWarningWatch } from './warnings/warning-watch';

/** A running service. */
export interface Service {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly context: ServiceContext;
  /** Ends streams, lets requests finish, and leaves the store open. */
  readonly close: () => Promise<void>;
}

const LONGEST_CLOSING_MILLISECONDS = 5_000;

type Log = (line: string, error: unknown) => void;

/**
 * Serves a store.
 *
 * @param siteFolder Folder of the built web app; `null` for the interface alone.
 * @throws {StoreError} If the port is taken; the sentences say what to do.
 */
export async function startService(
  store: Store,
  settings: Settings,
  siteFolder: string | null,
  log: Log = logToConsole,
): Promise<Service> {
  const basemap = openBasemap(settings, store.cacheFolder);
  const context = await createContext(store, { basemap: basemap?.basemap ?? null, settings }, log);
  const app = createApp({
    context,
    routes: await loadRoutes(),
    siteFiles: siteFolder === null ? new Map() : await listSiteFiles(siteFolder),
    basemap,
    frameAncestors: settings.frameAncestors,
  });
  const server = await listen(app.fetch, settings);
  const url = toUrl(server.address() as AddressInfo);
  await store.announce(url);
  context.warnings.start();
  return { url, context, close: () => closeServer(server, context) };
}

async function createContext(
  store: Store,
  {
    basemap,
    settings: { host, videoPlayer, dataFolder },
  }: { readonly basemap: Basemap | null; readonly settings: Settings },
  log: Log,
): Promise<ServiceContext> {
  const rulesFor = createIntakeRules();
  const state = keepCurrent(store, readStoreState);
  const holidayYears = await readHolidayYears(join(dataFolder, 'holidays'));
  const fixed = { videoPlayer, holidayYears, ...(basemap === null ? {} : { basemap }) };
  const reads = createReads(store, fixed, readMonths);
  const context: ServiceContext = {
    store,
    accountStore: store,
    callers: createCallers(store, { host, operatorToken: await writeOperatorToken(store.cacheFolder) }),
    audit: createAuditLog(store),
    signInThrottle: createSignInThrottle(),
    scopes: createScopes(
      () => context,
      (scoped, readScopedMonths) => createReads(scoped, fixed, readScopedMonths),
    ),
    state,
    ...reads,
    hub: await createChangeHub(store, log),
    imports: createImportDesk(join(store.cacheFolder, 'import-drafts')),
    warnings: createWarningWatch({ store, state, district: reads.district, rulesFor, log }),
    rulesFor,
    intake: createIncidentIntake(rulesFor),
    log,
  };
  return context;
}

function toUrl({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Connections that are kept alive end as soon as they are idle; those that are not, after some seconds. */
async function closeServer(server: Server, context: ServiceContext) {
  context.hub.close();
  await context.warnings.close();
  const closed = new Promise((resolve) => server.close(resolve));
  const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
  const closeAll = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSING_MILLISECONDS);
  await closed;
  clearInterval(closeIdle);
  clearTimeout(closeAll);
}

function logToConsole(line: string, error: unknown) {
  console.error(new Date().toISOString(), line, error);
}
