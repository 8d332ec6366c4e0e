import { API_ROOT } from '@/contract/endpoint';
import { startSmallService } from './support/service-parties';
import { STORE_PARTIES, type StoreParty } from './support/store-parties';

/** Somebody who answers the contract. */
export interface Party {
  readonly name: string;
  /** Why it cannot take part here; `null` where it can. */
  readonly skipped: string | null;
  readonly start: () => Promise<RunningParty>;
}

export interface RunningParty {
  /** Asks for a path below the API root. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Whether the tests may write to it. */
  readonly isWritable: boolean;
  readonly close: () => Promise<void>;
}

const MOCK_INCIDENTS = 2_000;

/**
 * All parties, or the one that CONTRACT_PARTY (`embedded`, `postgresql`, `mocks`) or CONTRACT_BASE_URL names. A
 * service elsewhere is only read from unless CONTRACT_WRITES=on.
 */
export function listParties(environment: NodeJS.ProcessEnv = process.env): Party[] {
  const { CONTRACT_BASE_URL: baseUrl, CONTRACT_PARTY: only, CONTRACT_WRITES: writes } = environment;
  if (baseUrl) return [elsewhere(baseUrl, writes === 'on')];
  const [embedded, postgresql] = STORE_PARTIES;
  const parties = {
    embedded: serviceOn(embedded!),
    postgresql: serviceOn(postgresql!),
    mocks: { name: 'the mocks', skipped: null, start: startMocks },
  };
  if (!only) return Object.values(parties);
  const chosen = parties[only as keyof typeof parties] as Party | undefined;
  if (!chosen) throw new Error(`CONTRACT_PARTY must be one of ${Object.keys(parties).join(', ')}`);
  return [chosen];
}

function serviceOn(party: StoreParty): Party {
  return {
    name: `the service on ${party.name}`,
    skipped: party.skipped,
    start: async () => {
      const { url, close } = await startSmallService(party);
      return { ask: askAt(url), isWritable: true, close };
    },
  };
}

function elsewhere(url: string, isWritable: boolean): Party {
  const start = () => Promise.resolve({ ask: askAt(url), isWritable, close: () => Promise.resolve() });
  return { name: url, skipped: null, start };
}

async function startMocks(): Promise<RunningParty> {
  const { setupServer } = await import('msw/node');
  const { createHandlers } = await import('#mocks/handlers');
  const { createMemoryDistrict } = await import('#mocks/memory-district');
  const memory = createMemoryDistrict({ seed: 1, incidents: MOCK_INCIDENTS, months: 3 });
  const server = setupServer(...createHandlers(memory));
  server.listen({ onUnhandledRequest: 'bypass' });
  return {
    ask: askAt('http://mocks.example'),
    isWritable: true,
    close: () => {
      server.close();
      return Promise.resolve();
    },
  };
}

function askAt(url: string): RunningParty['ask'] {
  return (path, init) => fetch(`${url.replace(/\/+$/, '')}${API_ROOT}${path}`, init);
}
