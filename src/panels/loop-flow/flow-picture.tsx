import type { Route } from '@/domain/incident/vocabularies';
import type { FlowLink } from '@/studies/flow/reference';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useLoopNames } from '../loop-names';
import { layOutFlow, REST, type FlowNode, type FlowRibbon } from './lay-out-flow';
import styles from './flow-picture.module.css';

/** Inner units of the picture: the box stretches it, the words lie outside. */
const SIZE = 1000;
const BAR = 10;
/** A lower node has no room for words; its tooltip and the table of sources tell it. */
const LEAST_LABELLED = 0.05;

/** Sources, routes and units side by side, with what passes between them; a press on a route filters by it. */
export function FlowPicture({
  links,
  chosen,
  onChoose,
}: {
  readonly links: readonly FlowLink[];
  readonly chosen: Route | null;
  readonly onChoose: (route: Route) => void;
}) {
  const { t } = useText();
  const names = useLoopNames();
  const { sources, routes, units, ribbons } = layOutFlow(links);
  const rest = t('loop.flow.rest');
  return (
    <div className={styles['flow']} role="group" aria-label={t('loop.flow.picture')}>
      <Column nodes={sources} nameOf={(id) => (id === REST ? rest : names.source(id))} side="left" />
      <Ribbons ribbons={ribbons.filter(({ stage }) => stage === 0)} chosen={chosen} />
      <div className={styles['column']}>
        {routes.map(({ id, top, height, count }) => (
          <button
            key={id}
            type="button"
            className={styles['route']}
            data-route={id}
            aria-pressed={chosen === id}
            style={{ top: `${100 * top}%`, height: `${100 * height}%` }}
            onClick={() => onChoose(id as Route)}
          >
            <span>{names.route(id)}</span>
            <b>{formatCount(count)}</b>
          </button>
        ))}
      </div>
      <Ribbons ribbons={ribbons.filter(({ stage }) => stage === 1)} chosen={chosen} />
      <Column
        nodes={units}
        nameOf={(id) => (id === REST ? rest : names.unit(id === '' ? null : id))}
        side="right"
      />
    </div>
  );
}

interface ColumnProps {
  readonly nodes: readonly FlowNode[];
  readonly nameOf: (id: string) => string;
  readonly side: 'left' | 'right';
}

function Column({ nodes, nameOf, side }: ColumnProps) {
  return (
    <ul className={styles['column']} data-side={side}>
      {nodes.map(({ id, top, height, count }) => (
        <li
          key={id}
          style={{ top: `${100 * top}%`, height: `${100 * height}%` }}
          title={`${nameOf(id)} ${formatCount(count)}`}
        >
          {height < LEAST_LABELLED ? null : (
            <>
              <span>{nameOf(id)}</span>
              <b>{formatCount(count)}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ribbons({
  ribbons,
  chosen,
}: {
  readonly ribbons: readonly FlowRibbon[];
  readonly chosen: Route | null;
}) {
  return (
    <svg className={styles['ribbons']} viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden>
      {ribbons.map((ribbon) => (
        <path
          key={ribbon.id}
          d={toPath(ribbon)}
          data-route={ribbon.route}
          data-dimmed={chosen !== null && chosen !== ribbon.route}
        />
      ))}
    </svg>
  );
}

function toPath({ fromTop, toTop, height }: FlowRibbon): string {
  const [a, b, h] = [fromTop * SIZE, toTop * SIZE, Math.max(1, height * SIZE)];
  const [left, right, middle] = [BAR, SIZE - BAR, SIZE / 2];
  return [
    `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}`,
    `V${b + h}C${middle} ${b + h} ${middle} ${a + h} ${left} ${a + h}Z`,
  ].join('');
}
