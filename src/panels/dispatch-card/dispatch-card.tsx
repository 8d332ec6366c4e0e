import { useQuery } from '@tanstack/react-query';
import { dispatchQueries } from '@/client/dispatches/dispatch-queries';
import { useDistrict } from '@/client/district/use-district';
import type { Dispatch, SeenFigure } from '@/domain/dispatch/dispatch';
import { parseSceneQuery } from '@/scene/scene-url';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card, CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatCount, formatMeasure, formatMeters } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { WARNING_COLLECTION } from '../warning-row';
import { EndForm } from './end-form';
import { OutcomeSection } from './outcome-section';
import styles from './dispatch-card.module.css';

/** The decision that is picked out: what was decided, on what numbers, and what came of it. */
export function DispatchCard() {
  const { scene } = useScene();
  if (scene.selection?.kind !== 'dispatch') return null;
  return <SelectedDispatch key={scene.selection.id} id={scene.selection.id} />;
}

function SelectedDispatch({ id }: { readonly id: string }) {
  const { t } = useText();
  const list = useQuery(dispatchQueries.list());
  const listed = list.data?.find((dispatch) => dispatch.id === id);
  const detail = useQuery({
    ...dispatchQueries.detail(id),
    enabled: list.isFetched && !listed,
    retry: false,
  });
  const dispatch = listed ?? detail.data;
  if (dispatch) return <DispatchContent dispatch={dispatch} />;
  const state = detail.error
    ? ({ kind: 'unavailable', sentence: t('dispatch.gone') } as const)
    : ({ kind: 'loading' } as const);
  return <PanelFrame title={t('dispatch.title')} state={state} children={null} />;
}

function DispatchContent({ dispatch }: { readonly dispatch: Dispatch }) {
  const { change } = useScene();
  const { timeZone } = useDistrict();
  const { t } = useText();
  const time = timeFormat(timeZone);
  const { title, action, state, unitName, teamName, reason, decidedBy, decidedAt, figures } = dispatch;
  return (
    <Card
      title={`${t(`dispatch.action.${action}`)} · ${title}`}
      subtitle={`${t(`dispatch.state.${state}`)} · ${time.minute(decidedAt)}`}
      close={{ label: t('incident.close'), onClose: () => change({ selection: null }) }}
      foot={
        <>
          <Button onClick={() => change({ selection: targetOf(dispatch) })}>
            {t(`dispatch.toTarget.${dispatch.target.kind}`)}
          </Button>
          <Button
            kind="primary"
            onClick={() =>
              change({ ...parseSceneQuery(dispatch.scene).scene, selection: targetOf(dispatch) })
            }
          >
            {t('dispatch.reopen')}
          </Button>
        </>
      }
    >
      <CardSection title={t('dispatch.why')}>
        <p className={styles['reason']}>{reason}</p>
        <Facts
          facts={[
            { name: t('dispatch.unit'), value: unitName },
            ...(teamName === null ? [] : [{ name: t('dispatch.team'), value: teamName }]),
            {
              name: t('dispatch.decided'),
              value: t('dispatch.decidedLine', { who: decidedBy, when: time.minute(decidedAt) }),
            },
          ]}
        />
      </CardSection>
      <CardSection title={t('dispatch.seen')}>
        <Facts
          facts={figures.map((figure) => ({ name: figureName(figure.id, t), value: figureText(figure, t) }))}
        />
        <p className={styles['note']}>{t('dispatch.version', { version: dispatch.dataVersion })}</p>
      </CardSection>
      <OutcomeSection dispatch={dispatch} />
      {state === 'sent' ? <EndForm dispatch={dispatch} /> : <End dispatch={dispatch} />}
    </Card>
  );
}

function End({ dispatch }: { readonly dispatch: Dispatch }) {
  const { timeZone } = useDistrict();
  const { t } = useText();
  const { state, outcome, closedAt, closedBy } = dispatch;
  return (
    <CardSection title={t(`dispatch.state.${state}`)}>
      <p className={styles['reason']}>{outcome}</p>
      {closedAt === null ? null : (
        <p className={styles['note']}>
          {t('dispatch.closed', { who: closedBy ?? '', when: timeFormat(timeZone).minute(closedAt) })}
        </p>
      )}
    </CardSection>
  );
}

/** What a decision was about, picked out again. */
function targetOf({ target }: Dispatch): Scene['selection'] {
  if (target.kind === 'incident') return { kind: 'incident', id: target.id };
  if (target.kind === 'warning')
    return { kind: 'feature', collectionId: WARNING_COLLECTION, code: target.id };
  return { kind: 'region', code: target.code };
}

function figureName(id: string, t: Text): string {
  return t(`dispatch.figure.${id}` as 'dispatch.figure.open', { defaultValue: id });
}

function figureText({ id, value, lower, upper }: SeenFigure, t: Text): string | null {
  if (value === null) return null;
  const plain = Number.isInteger(value) ? formatCount(value) : formatMeasure(value);
  const text = id.startsWith('team-') ? formatMeters(value) : plain;
  if (lower === null || upper === null) return text;
  return t('dispatch.interval', { value: text, lower: Math.round(lower), upper: Math.round(upper) });
}
