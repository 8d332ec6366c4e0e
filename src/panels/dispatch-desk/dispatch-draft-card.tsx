import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { useSendDispatch } from '@/client/dispatches/use-dispatch-writes';
import { useSession } from '@/client/session/use-session';
import { fixScene } from '@/scene/fix-scene';
import { toSceneQuery } from '@/scene/scene-url';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card, CardSection } from '@/ui/components/card';
import type { Language } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import type { DispatchOrder, SeenFigure } from '@/domain/dispatch/dispatch';
import { CameraSights } from '../camera-sights';
import { useCoverageSource } from '../coverage-view';
import { closeDispatchDraft } from '../dispatch-draft';
import type { DispatchSubject } from '../dispatch-draft';
import { PastDispatches } from '../past-dispatches';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import { AreaTiles } from './area-tiles';
import { DecisionForm } from './decision-form';
import type { Decision } from './decision-form';
import { OpenOrders } from './open-orders';
import { toSeenFigures } from './seen-figures';
import { useAreaFigures } from './use-area-figures';
import { useTeams } from './use-teams';
import type { ReachableTeam, Teams } from './use-teams';
import { useWeekAhead } from './use-week-ahead';
import styles from './dispatch-desk.module.css';

const NOTHING: Decision = { unit: null, teamCode: null, action: 'inspect', reason: '' };
const SHORTEST_REASON = 4;

interface DispatchDraftCardProps {
  readonly id: string;
  readonly subject: DispatchSubject;
}

/** What is known of a place, who could go, and the decision: with the numbers it was made on. */
export function DispatchDraftCard({ id, subject }: DispatchDraftCardProps) {
  const { t } = useText();
  const { change } = useScene();
  const figures = useAreaFigures(subject);
  const teams = useTeams(subject);
  const { week, busy } = useWeekAhead(subject.regionCode);
  const seeing = useSeeingCameras(subject.position);
  const leading = useLeadingUnit(subject.departmentCode);
  const [decision, setDecision] = useState<Decision>({ ...NOTHING, unit: leading });
  const whyNot = useWhyNot('dispatch');
  const refusal = useRefusal();
  const send = useSendDispatch();
  const { principal } = useSession();
  const toOrder = useOrder(subject);
  const isReady =
    (decision.unit?.name.trim() ?? '') !== '' && decision.reason.trim().length >= SHORTEST_REASON;

  const submit = () => {
    const order = toOrder(
      decision,
      toSeenFigures({ figures, week, seeing, team: teamOf(decision, teams) }),
      teams,
    );
    send.mutate(
      { id, order, decidedBy: principal?.displayName ?? '' },
      {
        onSuccess: () => {
          closeDispatchDraft();
          change({ selection: { kind: 'dispatch', id } });
        },
      },
    );
  };

  return (
    <Card
      title={subject.title}
      subtitle={t('dispatch.subtitle')}
      close={{ label: t('dispatch.leave'), onClose: closeDispatchDraft }}
      foot={
        <>
          <Button kind="primary" disabled={!isReady || whyNot !== null || send.isPending} onClick={submit}>
            {send.isPending ? t('dispatch.sending') : t('dispatch.send')}
          </Button>
          <Button onClick={closeDispatchDraft}>{t('dispatch.cancel')}</Button>
        </>
      }
    >
      <AreaTiles subject={subject} figures={figures} week={week} busy={busy} />
      <CardSection title={t('dispatch.decision')}>
        <DecisionForm
          subject={subject}
          openRows={figures?.openRows ?? []}
          teams={teams}
          decision={decision}
          onChange={(part) => setDecision((now) => ({ ...now, ...part }))}
        />
        {isReady ? null : <p className={styles['note']}>{t('dispatch.needed', { n: SHORTEST_REASON })}</p>}
        {whyNot === null ? null : <p className={styles['note']}>{whyNot}</p>}
        {send.error ? (
          <p role="alert" className={styles['refusal']}>
            {refusal(send.error)}
          </p>
        ) : null}
      </CardSection>
      <CameraSights position={subject.position} />
      <OpenOrders figures={figures} />
      <PastDispatches target={subject.target} />
    </Card>
  );
}

/** The unit that leads already: it is the likeliest to act, and another can be chosen. */
function useLeadingUnit(code: string | null): Decision['unit'] {
  const { departments } = useDistrict();
  const { language } = useText();
  const unit = departments.find((department) => department.code === code);
  return unit ? { code: unit.code, name: nameIn(language, unit.name) } : null;
}

/** How many cameras see the place; `null` where it is not known. */
function useSeeingCameras(position: DispatchSubject['position']): number | null {
  const source = useCoverageSource();
  const options = source?.placeOptions(position);
  const { data } = useQuery({
    ...(options ?? { queryKey: ['coverage', 'none'], queryFn: () => [] }),
    enabled: source?.hasCameras === true && position !== null,
  });
  if (source?.hasCameras !== true || !data) return null;
  return data.filter(({ state }) => state === 'seen').length;
}

function useOrder(subject: DispatchSubject) {
  const { scene } = useScene();
  const frame = useTimeFrame();
  const { dataVersion } = useDistrict();
  const { language } = useText();
  const { target, title, regionCode, position } = subject;
  return (decision: Decision, figures: readonly SeenFigure[], teams: Teams | undefined): DispatchOrder => ({
    target,
    title,
    regionCode,
    position,
    unitCode: decision.unit?.code ?? null,
    unitName: decision.unit?.name.trim() ?? '',
    teamName: nameOfTeam(teamOf(decision, teams), language),
    action: decision.action,
    reason: decision.reason.trim(),
    figures,
    scene: toSceneQuery(fixScene(scene, frame)),
    dataVersion,
  });
}

function teamOf({ teamCode }: Decision, teams: Teams | undefined): ReachableTeam | null {
  return teams?.teams.find(({ gridCode }) => gridCode === teamCode) ?? null;
}

function nameOfTeam(team: ReachableTeam | null, language: Language): string | null {
  return team ? nameIn(language, team.region.name) : null;
}
