import { useEffect, useRef, useState } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { useScene } from '@/scene/scene-context';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatDuration, timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useIncidentPanelState } from '../incident-view';
import { useTableRows } from './use-table-rows';
import type { TableSort } from './use-table-rows';
import styles from './incident-table.module.css';

const ROW_PIXELS = 28;

/** Every incident of the scene, sortable; as many rows as the number on the strip says. */
export function IncidentTable() {
  const state = useIncidentPanelState();
  const { t } = useText();
  if (state.kind !== 'ready') return <PanelFrame title={t('table.title')} state={state} children={null} />;
  return <Table />;
}

function Table() {
  const { scene, change } = useScene();
  const [sort, setSort] = useState<TableSort>({ column: 'reportedAt', descending: true });
  const scroll = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const { total, rowAt } = useTableRows(sort, first);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here only, never memoized
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  useEffect(() => setFirst(firstShown), [firstShown]);
  const { t } = useText();
  const selected = scene.selection?.kind === 'incident' ? scene.selection.id : null;

  return (
    <div className={styles['table']} role="grid" aria-label={t('table.title')} aria-rowcount={total}>
      <Head sort={sort} onSort={setSort} />
      <div ref={scroll} className={styles['scroll']} role="rowgroup" tabIndex={-1}>
        <div className={styles['canvas']} style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <Row
              key={index}
              index={index}
              top={start}
              row={rowAt(index)}
              selected={selected}
              onSelect={(id) => change({ selection: { kind: 'incident', id } })}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Columns that give way where the list is narrow; the card has them. */
const NARROW_HIDDEN: ReadonlySet<string> = new Set(['route', 'department']);

interface HeadProps {
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
}

const COLUMNS = [
  ['reportedAt', 'reportedAt'],
  ['category', 'category'],
  ['regions:0', 'region'],
  ['source', 'source'],
  ['route', 'route'],
  ['state', 'state'],
  ['department', 'department'],
  ['closedAfter', 'timeToClose'],
] as const;

function Head({ sort, onSort }: HeadProps) {
  const { t } = useText();
  return (
    <div className={styles['head']} role="row">
      {COLUMNS.map(([column, word]) => {
        const sorted = sort.column === column;
        const direction = sort.descending ? 'descending' : 'ascending';
        return (
          <span
            key={column}
            className={NARROW_HIDDEN.has(word) ? styles['narrowHidden'] : ''}
            role="columnheader"
            aria-sort={sorted ? direction : 'none'}
          >
            <button
              type="button"
              className={styles['columnHead']}
              data-sorted={sorted || undefined}
              onClick={() =>
                onSort({ column, descending: sorted ? !sort.descending : column === 'reportedAt' })
              }
            >
              {t(`table.${word}`)}
              {sorted ? (
                sort.descending ? (
                  <ArrowDown size={12} aria-hidden />
                ) : (
                  <ArrowUp size={12} aria-hidden />
                )
              ) : null}
            </button>
          </span>
        );
      })}
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly top: number;
  /** `null` while its page is on the way. */
  readonly row: IncidentRow | null;
  readonly selected: number | null;
  readonly onSelect: (id: number) => void;
}

function Row({ index, top, row, selected, onSelect }: RowProps) {
  const cells = useCells(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={row !== null && row.id === selected}
      tabIndex={0}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => row && onSelect(row.id)}
      onKeyDown={(event) => {
        if (row && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onSelect(row.id);
        }
      }}
    >
      {cells.map(({ key, text, strong }) => (
        <span
          key={key}
          role="gridcell"
          className={`${strong ? styles['overdue'] : ''} ${NARROW_HIDDEN.has(key) ? styles['narrowHidden'] : ''}`}
          title={text}
        >
          {text}
        </span>
      ))}
    </div>
  );
}

interface Cell {
  readonly key: string;
  readonly text: string;
  readonly strong?: boolean;
}

function useCells(row: IncidentRow | null): Cell[] {
  const { categories, sources, departments, timeZone } = useDistrict();
  const tree = useRegionTree();
  const { t, language } = useText();
  if (!row) return [{ key: 'waiting', text: '…' }];
  const named = (
    list: readonly { code: string; name: { zh: string; en: string } }[],
    code: string | null,
  ) => {
    if (code === null) return t('empty.unknown');
    const found = list.find((entry) => entry.code === code);
    return found ? nameIn(language, found.name) : code;
  };
  const region = row.regionCodes.find((code) => code !== null) ?? null;
  const path = region === null ? [] : tree.pathTo(region).slice(-2);
  const overdue = (row.flags & INCIDENT_FLAGS.overdue) !== 0;
  const outside = (row.flags & INCIDENT_FLAGS.outside) !== 0;
  return [
    { key: 'reportedAt', text: timeFormat(timeZone).minute(row.reportedAt) },
    { key: 'category', text: named(categories, row.categoryCode) },
    {
      key: 'region',
      text:
        path.map((step) => nameIn(language, step.name)).join(' · ') ||
        t(outside ? 'charts.outside' : 'charts.unknownRegion'),
    },
    { key: 'source', text: named(sources, row.sourceCode) },
    { key: 'route', text: t(`route.${row.route}`) },
    {
      key: 'state',
      text: overdue ? `${t(`state.${row.state}`)} · ${t('flag.overdue')}` : t(`state.${row.state}`),
      strong: overdue,
    },
    { key: 'department', text: named(departments, row.departmentCode) },
    {
      key: 'clock',
      text: row.closedAfterSeconds === null ? t('empty.dash') : formatDuration(row.closedAfterSeconds, t),
    },
  ];
}
