import { formatCount } from '@/ui/format/format-number';
import { listIn, useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useWindowName } from '../use-window-name';
import { WallSection } from '../wall-section';
import { readLoopSteps } from './loop-steps';
import type { LoopSteps } from './loop-steps';
import styles from './wall-loop.module.css';

/** Steps in which orders are still to be handled: the fullest of them is where the loop jams. */
const HANDLING = new Set(['accepted', 'triaged', 'assigned', 'in-handling', 'fed-back']);

/** How far the orders of the window have come, and where they wait. */
export function WallLoop() {
  const state = useIncidentPanelState();
  const { view } = useIncidentView();
  const { t } = useText();
  const window = useWindowName();
  const loop = view && readLoopSteps(view.window.states);
  const received = loop?.steps[0]?.reached ?? 0;
  return (
    <WallSection
      title={t('wall.loop.title')}
      aside={received > 0 ? t('wall.loop.received', { window, n: formatCount(received) }) : ''}
      state={state}
    >
      {loop && received > 0 ? <StepTable loop={loop} received={received} /> : <p>{t('wall.loop.none')}</p>}
    </WallSection>
  );
}

function StepTable({ loop, received }: { readonly loop: LoopSteps; readonly received: number }) {
  const { t, language } = useText();
  const handled = loop.steps.filter(({ step }) => HANDLING.has(step));
  const worst = handled.reduce((most, each) => (each.waiting > most.waiting ? each : most));
  const beside = [
    t('wall.loop.aside', {
      returned: formatCount(loop.returned),
      suspended: formatCount(loop.suspended),
      voided: formatCount(loop.voided),
    }),
    ...(loop.unknown > 0 ? [t('wall.loop.unknown', { n: formatCount(loop.unknown) })] : []),
  ];
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('wall.loop.step')}</th>
            <th aria-hidden />
            <th scope="col">{t('wall.loop.reached')}</th>
            <th scope="col">{t('wall.loop.waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {loop.steps.map(({ step, reached, waiting }) => (
            <tr key={step}>
              <th scope="row">{t(`state.${step}`)}</th>
              <td className={styles['barCell']} aria-hidden>
                <span className={styles['bar']}>
                  <span style={{ width: `${(100 * reached) / received}%` }} />
                </span>
              </td>
              <td>{formatCount(reached)}</td>
              <td className={step === worst.step ? styles['strong'] : ''}>
                {step === 'effect-checked' ? '—' : formatCount(waiting)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{listIn(language, beside)}</p>
    </>
  );
}
