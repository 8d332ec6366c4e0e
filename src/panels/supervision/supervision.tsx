import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { incidentQueries } from '@/client/incidents/incident-queries';
import { newId } from '@/client/new-id';
import { useSession } from '@/client/session/use-session';
import { supervisionQueries } from '@/client/supervisions/supervision-queries';
import { useSupervise } from '@/client/supervisions/use-supervise';
import type { Incident } from '@/domain/incident/incident';
import { CLOSED_STATES } from '@/domain/incident/vocabularies';
import type { Leader } from '@/domain/supervision/leader';
import { SUPERVISION_KINDS } from '@/domain/supervision/supervision';
import type { SupervisionKind } from '@/domain/supervision/supervision';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Facts } from '@/ui/components/facts';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { LeaderChoice, leaderWords } from '../leader-choice';
import { useLoopNames } from '../loop-names';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import styles from './supervision.module.css';

const LEAST_REASON = 4;

/** Presses the unit that has the selected order to act, and shows who did so before. */
export function Supervision() {
  const { scene } = useScene();
  const id = scene.selection?.kind === 'incident' ? scene.selection.id : null;
  const { data: incident } = useQuery({ ...incidentQueries.detail(id ?? 0), enabled: id !== null });
  if (id === null || incident?.id !== id) return null;
  return <OrderSupervision key={id} incident={incident} />;
}

function OrderSupervision({ incident }: { readonly incident: Incident }) {
  const { t } = useText();
  const names = useLoopNames();
  const { timeZone } = useDistrict();
  const { data: all, isError, refetch } = useQuery(supervisionQueries.list());
  const isClosed = CLOSED_STATES.includes(incident.state);
  const time = timeFormat(timeZone);
  const own = all?.filter(({ incidentId }) => incidentId === incident.id) ?? [];
  if (isClosed && own.length === 0) return null;
  const sentence = t('loop.supervise.failed');
  const unitName = (code: string | null) => (code === null ? t('loop.centre') : names.unit(code));
  return (
    <PanelFrame
      title={t('loop.supervise.title')}
      note={own.length > 0 ? t('loop.cases', { n: own.length }) : ''}
      state={isError ? { kind: 'error', sentence, onRetry: () => void refetch() } : { kind: 'ready' }}
    >
      <Facts
        facts={own.map(({ at, kind, unitCode, reason, leader, by }) => ({
          name: `${time.minute(at)} ${t(`loop.supervise.kind.${kind}`)}`,
          value: [
            leader ? t('leaders.reported', { leader: leaderWords(leader) }) : unitName(unitCode),
            reason,
            by,
          ].join(' · '),
        }))}
      />
      {isClosed ? null : <DemandForm incident={incident} />}
    </PanelFrame>
  );
}

function DemandForm({ incident }: { readonly incident: Incident }) {
  const { t } = useText();
  const names = useLoopNames();
  const { principal } = useSession();
  const whyNot = useWhyNot('supervise');
  const refusal = useRefusal();
  const supervise = useSupervise();
  const [kind, setKind] = useState<SupervisionKind>('supervise');
  const [reason, setReason] = useState('');
  // The id stays until the demand is on record: sending again after a cut cannot make two.
  const [id, setId] = useState(newId);
  const [leader, setLeader] = useState<Leader | null>(null);
  const unitCode = incident.leadDepartmentCode;
  const isEscalation = kind === 'escalate';
  const isShort = reason.trim().length < LEAST_REASON;
  const lacksLeader = isEscalation && leader === null;
  const missing = isShort ? t('loop.supervise.needsReason') : null;
  const obstacle = whyNot ?? (lacksLeader ? t('leaders.needed') : missing);
  const send = () =>
    supervise.mutate(
      {
        id,
        demand: {
          incidentId: incident.id,
          kind,
          unitCode,
          reason: reason.trim(),
          leader: isEscalation ? leader : null,
        },
        by: principal?.displayName ?? '',
      },
      {
        onSuccess: () => {
          setReason('');
          setId(newId());
        },
      },
    );
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === null) send();
      }}
    >
      <SegmentedControl
        label={t('loop.supervise.how')}
        options={SUPERVISION_KINDS.map((value) => ({
          value,
          label: t(`loop.supervise.kind.${value}`),
          title: t(`loop.supervise.kindNote.${value}`),
        }))}
        value={kind}
        onChange={setKind}
      />
      {isEscalation ? (
        <LeaderChoice
          regionCode={incident.regionCodes.find((code) => code !== null) ?? null}
          onChange={setLeader}
        />
      ) : null}
      <label className={styles['reason']}>
        <span>
          {t('loop.supervise.reason', {
            unit: unitCode === null ? t('loop.centre') : names.unit(unitCode),
          })}
        </span>
        <textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <Button
        type="submit"
        kind="primary"
        disabled={obstacle !== null || supervise.isPending}
        title={obstacle ?? undefined}
      >
        {t('loop.supervise.send')}
      </Button>
      {whyNot === null ? null : <p className={styles['note']}>{whyNot}</p>}
      {supervise.error ? (
        <p role="alert" className={styles['note']}>
          {refusal(supervise.error)}
        </p>
      ) : null}
    </form>
  );
}
