import { useState } from 'react';
import { useScene } from '@/scene/scene-context';
import { OVERDUE_REASONS, overdueReference } from '@/studies/overdue/reference';
import type { OverdueOrder, OverdueResult } from '@/studies/overdue/reference';
import { Button } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useIncidentView } from '../incident-view';
import { useLoopNames } from '../loop-names';
import { StudyCard } from '../study-card';
import { useStudy } from '../study-view';
import { LimitsButton } from './limits-button';
import { actorOf, CENTRE, NO_CHOICE, passes, type OverdueChoice } from './overdue-choice';
import { OverdueList } from './overdue-list';
import styles from './overdue.module.css';

/** Which open orders are past their limit, where, why, and who must act. */
export function Overdue() {
  const view = useStudy(overdueReference);
  const { t } = useText();
  return (
    <PanelFrame title={t('loop.overdue.title')} aside={<LimitsButton />} state={view.state}>
      {view.result && view.card ? (
        <div className={styles['panel']}>
          <div className={styles['card']}>
            <StudyCard card={view.card} progress={view.progress} />
            <WindowNote result={view.result} />
          </div>
          <Choices result={view.result} />
        </div>
      ) : null}
    </PanelFrame>
  );
}

/** How the list and the key figure of the window hang together. */
function WindowNote({ result }: { readonly result: OverdueResult }) {
  const { view } = useIncidentView();
  const { t } = useText();
  if (!view) return null;
  const { overdue } = view.window.totals;
  const open = Math.min(overdue, result.overdueInWindow);
  return (
    <p className={styles['note']}>
      {t('loop.overdue.inWindow', {
        n: formatCount(overdue),
        closed: formatCount(overdue - open),
        open: formatCount(open),
      })}
      {result.overdueOutside > 0 ? t('loop.overdue.outside', { n: formatCount(result.overdueOutside) }) : ''}
    </p>
  );
}

function Choices({ result }: { readonly result: OverdueResult }) {
  const { t } = useText();
  const { change } = useScene();
  const [choice, setChoice] = useState<OverdueChoice>(NO_CHOICE);
  const shown = result.orders.filter((order) => passes(order, choice));
  const toggle = (part: Partial<OverdueChoice>) =>
    setChoice((now) => {
      const [key, value] = Object.entries(part)[0] as [keyof OverdueChoice, string];
      return { ...now, [key]: now[key] === value ? null : value };
    });
  return (
    <>
      <div className={styles['choices']}>
        <RegionBars
          result={result}
          choice={choice}
          onChoose={(code) => {
            toggle({ region: code });
            if (code !== OUTSIDE) change({ selection: { kind: 'region', code } });
          }}
        />
        <div className={styles['two']}>
          <ReasonBars orders={result.orders} choice={choice} onChoose={(reason) => toggle({ reason })} />
          <ActorBars orders={result.orders} choice={choice} onChoose={(actor) => toggle({ actor })} />
        </div>
      </div>
      <div className={styles['list']}>
        <header className={styles['head']}>
          <h3>{t('loop.overdue.list')}</h3>
          <span>
            {t('loop.overdue.shown', {
              n: formatCount(shown.length),
              all: formatCount(result.orders.length),
            })}
          </span>
          {choice === NO_CHOICE ? null : (
            <Button kind="quiet" onClick={() => setChoice(NO_CHOICE)}>
              {t('loop.clear')}
            </Button>
          )}
        </header>
        <OverdueList orders={shown} />
      </div>
    </>
  );
}

/** Stands for orders without a region among the choices. */
const OUTSIDE = '';

interface BarsProps {
  readonly choice: OverdueChoice;
  readonly onChoose: (id: string) => void;
}

function RegionBars({ result, choice, onChoose }: BarsProps & { readonly result: OverdueResult }) {
  const { t } = useText();
  const names = useLoopNames();
  const bars: RankedBar[] = result.regions
    .filter(({ overdue, soon }) => overdue + soon > 0)
    .map(({ code, overdue, withLimit }) => ({
      id: code ?? OUTSIDE,
      name: names.region(code),
      value: overdue,
      before: null,
      change: null,
      chosen: choice.region === (code ?? OUTSIDE),
      valueText: `${formatCount(overdue)} · ${formatShare(overdue / withLimit)}`,
    }));
  return (
    <section className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('loop.overdue.byRegion', { level: names.level(result.levelId) })}</h3>
        <span>{t('loop.overdue.byRegionNote')}</span>
      </header>
      <RankedBars label={t('loop.overdue.byRegion', { level: '' })} bars={bars} onChoose={onChoose} />
    </section>
  );
}

interface OrdersBarsProps extends BarsProps {
  readonly orders: readonly OverdueOrder[];
}

function ReasonBars({ orders, choice, onChoose }: OrdersBarsProps) {
  const { t } = useText();
  const inChoice = orders.filter((order) => passes(order, { ...choice, reason: null }) && isLate(order));
  const bars = OVERDUE_REASONS.map((reason) => ({
    ...PLAIN,
    id: reason,
    name: t(`loop.overdue.reason.${reason}`),
    value: inChoice.filter((order) => order.reason === reason).length,
    chosen: choice.reason === reason,
  }));
  return (
    <section className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('loop.overdue.why')}</h3>
      </header>
      <RankedBars label={t('loop.overdue.why')} bars={ranked(bars)} onChoose={onChoose} />
    </section>
  );
}

function ActorBars({ orders, choice, onChoose }: OrdersBarsProps) {
  const { t } = useText();
  const names = useLoopNames();
  const inChoice = orders.filter((order) => passes(order, { ...choice, actor: null }) && isLate(order));
  const counts = new Map<string, number>();
  for (const order of inChoice) counts.set(actorOf(order), (counts.get(actorOf(order)) ?? 0) + 1);
  const bars = [...counts].map(([actor, value]) => ({
    ...PLAIN,
    id: actor,
    name: actor === CENTRE ? t('loop.centre') : names.unit(actor),
    value,
    chosen: choice.actor === actor,
  }));
  return (
    <section className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('loop.overdue.who')}</h3>
      </header>
      <RankedBars label={t('loop.overdue.who')} bars={ranked(bars)} onChoose={onChoose} />
    </section>
  );
}

const PLAIN = { before: null, change: null };

function ranked(bars: readonly RankedBar[]): RankedBar[] {
  return bars.filter(({ value, chosen }) => value > 0 || chosen).sort((a, b) => b.value - a.value);
}

function isLate({ stage }: OverdueOrder): boolean {
  return stage !== 'soon';
}
