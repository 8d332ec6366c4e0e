import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { warningQueries } from '@/client/warnings/warning-queries';
import type { Warning } from '@/domain/warning/warning';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card, CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import { PanelFrame } from '@/ui/components/panel-frame';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatDuration, timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { DispatchButton } from '../dispatch-button';
import { PastDispatches } from '../past-dispatches';
import { WARNING_COLLECTION } from '../warning-row';
import { chanceWords, useWarningWords } from '../warning-words';
import { WarningActions } from './warning-actions';
import { WarningHistory } from './warning-history';
import { warningSubject } from './warning-subject';
import styles from './warning-card.module.css';

const CLOSE_ZOOM = 14.5;
const RENEW_MILLISECONDS = 30_000;

/** The warning that is picked out: what it rests on, who has it, what can be done, and what was. */
export function WarningCard() {
  const { scene } = useScene();
  const { selection } = scene;
  if (selection?.kind !== 'feature' || selection.collectionId !== WARNING_COLLECTION) return null;
  return <SelectedWarning key={selection.code} id={selection.code} />;
}

function SelectedWarning({ id }: { readonly id: string }) {
  const { t } = useText();
  const { change } = useScene();
  const words = useWarningWords();
  const { departments } = useDistrict();
  const { data, error, refetch } = useQuery(warningQueries.detail(id));
  if (!data) {
    const state = error
      ? ({ kind: 'error', sentence: t('warnings.card.gone'), onRetry: () => void refetch() } as const)
      : ({ kind: 'loading' } as const);
    return <PanelFrame title={t('warnings.title')} state={state} children={null} />;
  }
  const { warning, entries } = data;
  const { position } = warning.target;
  const goTo = () =>
    position &&
    change({
      camera: { longitude: position[0], latitude: position[1], zoom: CLOSE_ZOOM, bearing: 0, pitch: 0 },
    });
  return (
    <Card
      title={
        <span className={styles['title']}>
          <WarningChip level={warning.level} size={30} />
          {words.title(warning)}
        </span>
      }
      subtitle={`${t(`warning.${warning.level}`)} · ${nameIn(words.language, warning.ruleName)}`}
      close={{ label: t('incident.close'), onClose: () => change({ selection: null }) }}
      foot={
        <>
          {warning.state === 'active' ? (
            <DispatchButton subject={warningSubject(warning, words.title(warning), departments)} />
          ) : null}
          {position ? (
            <Button kind="primary" onClick={goTo}>
              {t('warnings.card.here')}
            </Button>
          ) : null}
        </>
      }
    >
      <CardSection aside={chanceWords(warning.evidence)}>
        <p className={styles['evidence']}>{words.evidence(warning.evidence)}</p>
        <WarningFacts warning={warning} />
      </CardSection>
      <WarningActions warning={warning} />
      <PastDispatches target={{ kind: 'warning', id: warning.id }} />
      <WarningHistory entries={entries} />
    </Card>
  );
}

function WarningFacts({ warning }: { readonly warning: Warning }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const words = useWarningWords();
  const now = useNow(RENEW_MILLISECONDS);
  const { minute } = timeFormat(timeZone);
  const { raisedAt, clearedAt, escalatedLevel, worstLevel, level, isSustained } = warning;
  const sustained = { true: 'sustainedYes', false: 'sustainedNo', null: 'sustainedOpen' } as const;
  return (
    <Facts
      facts={[
        { name: t('warnings.card.raised'), value: minute(raisedAt) },
        {
          name: t('warnings.card.standing'),
          value: formatDuration(Math.max(0, (clearedAt ?? now) - raisedAt) / 1000, t),
        },
        { name: t('warnings.card.owner'), value: words.owner(warning.owner) ?? t('warnings.noOwner') },
        { name: t('warnings.card.acknowledged'), value: acknowledgedWords(warning, minute, t) },
        ...(escalatedLevel === null
          ? []
          : [
              {
                name: t('warnings.card.level'),
                value: t('warnings.card.escalatedTo', { level: t(`warning.${escalatedLevel}`) }),
              },
            ]),
        ...(worstLevel < level
          ? [{ name: t('warnings.card.worst'), value: t(`warning.${worstLevel}`) }]
          : []),
        ...(warning.evidence.windowHours === null
          ? []
          : [
              {
                name: t('warnings.card.sustained'),
                value: t(`warnings.card.${sustained[`${isSustained}`]}`),
              },
            ]),
      ]}
    />
  );
}

function acknowledgedWords(
  { acknowledgedAt, acknowledgedBy }: Warning,
  minute: (at: number) => string,
  t: ReturnType<typeof useText>['t'],
): string {
  return acknowledgedAt === null
    ? t('warnings.unacknowledged')
    : `${acknowledgedBy ?? ''} ${minute(acknowledgedAt)}`;
}
