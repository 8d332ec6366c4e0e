import { listBriefings, putBriefing, readBriefing } from '@/contract/briefings';
import type { Briefing, BriefingDraft } from '@/domain/briefing/briefing';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const OPERATOR = '本机管理员';

/** Every version of what was done to briefs, in memory, gone with the tab. */
export const briefingHandlers = (memory: Pick<MemoryDistrict, 'note'>) => {
  const versions = new Map<string, readonly Briefing[]>();
  return [
    contractHandler(listBriefings, ({ query: { kind, start } }) => ({
      briefings: [...versions.values()]
        .map((all) => all.at(-1)!)
        .filter((one) => (kind ?? one.kind) === one.kind && (start ?? one.start) === one.start)
        .sort((a, b) => b.savedAt - a.savedAt) as never,
    })),
    contractHandler(readBriefing, ({ params, query: { version } }) => {
      const all = versions.get(params.id) ?? [];
      const found = version === undefined ? all.at(-1) : all[version - 1];
      if (!found) throw new MockProblem(404, 'not-found', 'There is no such brief.');
      return found as never;
    }),
    contractHandler(putBriefing, ({ params: { id }, body }) => {
      const all = versions.get(id) ?? [];
      const current = all.at(-1);
      if (current && contentOf(current) === contentOf(body)) return current as never;
      if ((current?.version ?? 0) !== body.version) {
        throw new MockProblem(409, 'conflict', 'Somebody changed this brief meanwhile.');
      }
      const saved = { ...body, id, version: body.version + 1, savedAt: Date.now(), savedBy: OPERATOR };
      versions.set(id, [...all, saved]);
      memory.note({ collection: 'briefings', id, change: 'put' });
      return saved;
    }),
  ];
};

function contentOf({
  kind,
  start,
  query,
  order,
  hidden,
  comments,
  notes,
  dataVersion,
  figures,
}: BriefingDraft): string {
  const sorted = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    kind,
    start,
    sorted(query),
    order,
    hidden,
    sorted(comments),
    sorted(notes),
    dataVersion,
    figures,
  ]);
}
