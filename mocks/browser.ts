import { setupWorker } from 'msw/browser';
import { API_ROOT } from '@/contract/endpoint';
import { createHandlers } from './handlers';
import { createMemoryDistrict } from './memory-district';
import { SCENARIOS, scenarioOf } from './scenarios';

const SEED = 1;
const INCIDENTS = 12_000;

/** Answers the app's requests in the browser from a district made there: development without a service. */
export async function startMocks(): Promise<void> {
  const scenario = scenarioOf(location.search);
  const memory = createMemoryDistrict({
    seed: SEED,
    incidents: INCIDENTS,
    endsAt: Date.now(),
    empty: scenario === 'empty',
  });
  const failing = scenario && scenario !== 'empty' ? SCENARIOS[scenario] : [];
  const worker = setupWorker(...failing, ...createHandlers(memory));
  await worker.start({
    quiet: true,
    onUnhandledRequest: (request, print) => {
      if (new URL(request.url).pathname.startsWith(API_ROOT)) print.warning();
    },
  });
}
