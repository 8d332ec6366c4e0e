import type { PatrolReport } from '@/contract/patrols';
import type { ServiceContext } from '../service-context';
import { storedPatrolSource } from './patrol-source';
import { readPatrolReport } from './read-patrol-report';

const KEPT = 8;
/** Points fall due as time goes on, incidents come in: a report is renewed so often at least. */
const RENEW_MILLISECONDS = 60_000;

/** Reads reports, and keeps each for a minute: many screens ask for the same day. Each scope has a store of its own. */
export function createPatrolReports() {
  const kept = new WeakMap<ServiceContext['store'], Map<string, Promise<PatrolReport | null>>>();
  return async (context: ServiceContext, day: string | undefined): Promise<PatrolReport | null> => {
    const [{ districtVersion }, district] = await Promise.all([
      context.state.read(),
      context.district.read(),
    ]);
    const minute = Math.floor(Date.now() / RENEW_MILLISECONDS);
    const key = `${districtVersion} ${minute} ${day ?? ''}`;
    const reports = kept.get(context.store) ?? new Map<string, Promise<PatrolReport | null>>();
    kept.set(context.store, reports);
    const known = reports.get(key);
    if (known) return known;
    const report = storedPatrolSource(context.store).then((source) =>
      readPatrolReport(source, district, day),
    );
    reports.set(key, report);
    report.catch(() => reports.delete(key));
    for (const old of [...reports.keys()].slice(0, -KEPT)) reports.delete(old);
    return report;
  };
}
