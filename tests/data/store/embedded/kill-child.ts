import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { openStore } from '#data/store/open-store';
import { buildIncident } from '#tests/contract/support/small-district';

/** Posts incidents one after the other into the store of a folder and says which were acknowledged, until it is killed. */
const [folder, round] = process.argv.slice(2);
const store = await openStore({ dataFolder: folder!, databaseUrl: null, snapshots: false });
const rules = createIntakeRules();
for (let i = 0; ; i++) {
  const sourceId = `round-${round!}-${i}`;
  await postIncidents(store, [buildIncident(i % 700, { sourceId, sourceCode: 'hotline' })], rules);
  process.stdout.write(`${sourceId}\n`);
}
