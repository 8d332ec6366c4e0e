import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { supervisionQueries } from '@/client/supervisions/supervision-queries';
import { useScene } from '@/scene/scene-context';
import type { OverdueOrder } from '@/studies/overdue/reference';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { ROUTE_SIGNS, useLoopNames } from '../loop-names';
import { actorOf, CENTRE } from './overdue-choice';
import styles from './overdue-list.module.css';

const FIRST_ROWS = 100;

/** Orders by how far they are past their limit; a press opens one. */
export function OverdueList({ orders }: { readonly orders: readonly OverdueOrder[] }) {
  const { t } = useText();
  const [count, setCount] = useState(FIRST_ROWS);
  const { data: supervisions } = useQuery(supervisionQueries.list());
  const pressed = new Map<number, number>();
  for (const { incidentId } of supervisions ?? [])
    pressed.set(incidentId, (pressed.get(incidentId) ?? 0) + 1);
  if (orders.length === 0) return <p className={styles['none']}>{t('loop.overdue.noMatch')}</p>;
  const rest = orders.length - count;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('loop.overdue.late')}</th>
            <th scope="col">{t('loop.overdue.place')}</th>
            <th scope="col">{t('loop.overdue.kind')}</th>
            <th scope="col">{t('loop.overdue.stuck')}</th>
            <th scope="col">{t('loop.overdue.act')}</th>
            <th scope="col">{t('loop.overdue.supervised')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.slice(0, count).map((order) => (
            <Row key={order.id} order={order} supervised={order.supervised + (pressed.get(order.id) ?? 0)} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <button type="button" className={styles['more']} onClick={() => setCount(count + FIRST_ROWS)}>
          {t('loop.more', { n: formatCount(Math.min(rest, FIRST_ROWS)) })}
        </button>
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly order: OverdueOrder;
  /** How often it was supervised, by its source and here. */
  readonly supervised: number;
}

function Row({ order, supervised }: RowProps) {
  const { t } = useText();
  const names = useLoopNames();
  const { scene, change } = useScene();
  const { id, overdueSeconds, stage, reason, waitingSeconds, passes } = order;
  const isChosen = scene.selection?.kind === 'incident' && scene.selection.id === id;
  const actor = actorOf(order);
  const late =
    overdueSeconds > 0
      ? t('loop.overdue.overdueBy', { duration: formatDuration(overdueSeconds, t) })
      : t('loop.overdue.dueIn', { duration: formatDuration(-overdueSeconds, t) });
  const stuck = t('loop.overdue.stuckFor', {
    reason: t(`loop.overdue.reason.${reason}`),
    duration: formatDuration(waitingSeconds, t),
  });
  const acting = actor === CENTRE ? t('loop.centre') : names.unit(actor);
  const chain = passes.map((unit) => names.unit(unit)).join(' → ');
  return (
    <tr aria-selected={isChosen} data-stage={stage}>
      <td>
        <button
          type="button"
          className={styles['open']}
          onClick={() => change({ selection: { kind: 'incident', id } })}
        >
          <span className={styles['mark']} data-stage={stage} title={t(`loop.overdue.stage.${stage}`)} />
          {late}
        </button>
      </td>
      <td title={names.place(order.regionCode)}>{names.place(order.regionCode)}</td>
      <td title={names.category(order.categoryCode)}>
        <span title={names.route(order.route)}>{ROUTE_SIGNS[order.route]}</span>{' '}
        {names.category(order.categoryCode)}
      </td>
      <td title={chain ? `${stuck}\n${t('loop.overdue.passes', { chain })}` : stuck}>{stuck}</td>
      <td className={styles['actor']} title={acting}>
        {acting}
      </td>
      <td>{supervised === 0 ? t('empty.dash') : t('loop.overdue.times', { n: supervised })}</td>
    </tr>
  );
}
