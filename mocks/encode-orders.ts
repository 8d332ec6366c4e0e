import {
  Dictionary,
  Int32,
  Table,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import type { Vector } from 'apache-arrow';
import { ORDER_COLUMNS, stampColumn, UNIT_SEPARATOR, UNNAMED_UNIT } from '@/contract/order-columns';
import type { Incident, OrderEvent } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';

/** An Arrow order month of the contract's layout, from incidents in memory. */
export function encodeOrders(
  incidents: readonly Incident[],
  idOf: (sourceId: string) => number | null,
): Uint8Array {
  const sorted = [...incidents].sort(
    (a, b) => Math.floor(a.reportedAt / 1000) - Math.floor(b.reportedAt / 1000) || a.id - b.id,
  );
  const values: Readonly<Record<string, (incident: Incident) => number | string | null>> = {
    id: ({ id }) => id,
    callBackApplicable: ({ callBackApplicable }) => Number(callBackApplicable),
    satisfied: ({ satisfied }) => (satisfied === null ? null : Number(satisfied)),
    returned: ({ events }) => events.filter(({ kind }) => kind === 'returned').length,
    reopened: ({ events }) => events.filter(({ kind }) => kind === 'reopened').length,
    supervised: ({ events }) => events.filter(({ kind }) => kind === 'supervised').length,
    suspendedSeconds: ({ events }) => secondsOnHold(events),
    duplicateOf: ({ duplicateOf }) => (duplicateOf === null ? null : idOf(duplicateOf)),
    passes: ({ events }) => joined(unitsInTurn(events)),
    coUnits: ({ coDepartmentCodes }) => joined(coDepartmentCodes),
    ...Object.fromEntries(
      STAMPS.map((stamp) => [
        stampColumn(stamp),
        ({ stamps, reportedAt }: Incident) => {
          const at = stamps[stamp];
          return at === null ? null : Math.round((at - reportedAt) / 1000);
        },
      ]),
    ),
  };
  const types = {
    Uint8: () => new Uint8(),
    Uint32: () => new Uint32(),
    Int32: () => new Int32(),
    dictionary: () => new Dictionary(new Utf8(), new Uint16()),
  };
  const columns = ORDER_COLUMNS.map(({ name, type }): [string, Vector] => [
    name,
    vectorFromArray(sorted.map(values[name]!) as never[], types[type]()),
  ]);
  return tableToIPC(new Table(Object.fromEntries(columns)), 'file');
}

function unitsInTurn(events: readonly OrderEvent[]): string[] {
  const units = events
    .filter(({ kind }) => kind === 'returned' || kind === 'reassigned')
    .map(({ departmentCode }) => departmentCode ?? UNNAMED_UNIT);
  return units.filter((unit, i) => unit !== units[i - 1]);
}

function joined(units: readonly string[]): string | null {
  return units.length === 0 ? null : units.join(UNIT_SEPARATOR);
}

function secondsOnHold(events: readonly OrderEvent[]): number {
  let [sum, since] = [0, null as number | null];
  for (const { kind, at } of events) {
    if (kind === 'suspended') since ??= at;
    if (kind !== 'resumed' || since === null) continue;
    sum += at - since;
    since = null;
  }
  return Math.round(sum / 1000);
}
