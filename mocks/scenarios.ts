import { HttpResponse, delay, http } from 'msw';
import type { HttpHandler } from 'msw';
import { API_ROOT } from '@/contract/endpoint';

const everything = `*${API_ROOT}/*`;
const months = `*${API_ROOT}/incidents/months/:month`;
const SLOW_MILLISECONDS = 4_000;

/** Named ways in which the service can fail, laid over the working handlers: `?scenario=outage` in development. */
export const SCENARIOS = {
  /** Nothing answers. */
  outage: [http.all(everything, () => HttpResponse.error())],
  /** Everything answers, late. */
  slow: [
    http.all(everything, async () => {
      await delay(SLOW_MILLISECONDS);
    }),
  ],
  /** Half of the months cannot be had. */
  partial: [
    http.get(months, ({ params }) =>
      Number(String(params['month']).slice(-2)) % 2 === 0
        ? HttpResponse.json({ title: 'Broken' }, { status: 500 })
        : undefined,
    ),
  ],
  /** The live stream never comes up, so what is shown grows old. */
  stale: [http.get(`*${API_ROOT}/stream`, () => HttpResponse.error())],
  /** Answers that break the contract. */
  drift: [http.get(`*${API_ROOT}/collections/*`, () => HttpResponse.json({ features: 'none' }))],
} as const satisfies Record<string, readonly HttpHandler[]>;
export type Scenario = keyof typeof SCENARIOS | 'empty';

/** The scenario an address asks for. */
export function scenarioOf(search: string): Scenario | null {
  const asked = new URLSearchParams(search).get('scenario');
  return asked === 'empty' || (asked !== null && asked in SCENARIOS) ? (asked as Scenario) : null;
}
