import { expect, it } from 'vitest';
import { PROBLEM_MEDIA_TYPE, problemSchema } from '@/contract/problem';
import type { CurrentParty } from './ask-json';

export function problemSuite(party: CurrentParty): void {
  it.each([
    [404, '/incidents/999999999'],
    [404, '/collections/no-such/items'],
    [404, '/incidents/months/1971-01'],
    [400, '/collections/incidents/items?limit=0'],
    [400, '/imports/no-such/problems?f=xml'],
  ])('answers %i to %s with a problem that says what to do', async (status, path) => {
    const response = await party().ask(path);
    const problem = problemSchema.parse(await response.json());

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(PROBLEM_MEDIA_TYPE);
    expect(problem.status).toBe(status);
    expect(problem.detail.length).toBeGreaterThan(10);
    if (status === 400) expect(problem.errors!.length).toBeGreaterThan(0);
  });
}
