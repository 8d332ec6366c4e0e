import { expect, it } from 'vitest';
import { putCoverageTargets, readCoverageTargets } from '@/contract/coverage-targets';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const sent = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const figures = { area: 0.97, shared: 0.9, time: 0.985, control: null };

export function coverageTargetSuite(party: CurrentParty): void {
  const read = () => askJson(party(), readCoverageTargets);
  const putRaw = (body: unknown) => askRaw(party(), putCoverageTargets, { init: sent(body) });

  it('begins with the national figures, which nobody has set', async () => {
    const targets = await read();

    if (targets.version > 0) return;
    expect(targets).toEqual({
      area: 1,
      shared: 1,
      time: 0.98,
      control: null,
      version: 0,
      changedAt: null,
      changedBy: null,
    });
  });

  it('keeps the city’s figures with who set them, once, however often they are sent', async ({ skip }) => {
    if (!party().isWritable) skip();
    const { version } = await read();
    const put = () => askJson(party(), putCoverageTargets, { init: sent({ ...figures, version }) });
    const first = await put();

    expect(first).toMatchObject({ ...figures, version: version + 1 });
    expect(first.changedBy).not.toBe('');
    expect(first.changedAt).not.toBeNull();
    expect(await put()).toEqual(first);
    expect(await read()).toEqual(first);
  });

  it('refuses who has not seen what somebody else set meanwhile, and what is no share', async ({ skip }) => {
    if (!party().isWritable) skip();
    const { version } = await read();
    const other = { ...figures, area: 0.5 };
    expect((await putRaw({ ...other, version })).status).toBe(200);

    expect((await putRaw({ ...figures, version })).status).toBe(409);
    for (const area of [0, 1.2, -1, 'all'])
      expect((await putRaw({ ...figures, area, version: version + 1 })).status).toBe(400);
    expect(await read()).toMatchObject(other);
  });
}
