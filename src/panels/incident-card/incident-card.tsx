import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@/client/api-error';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { incidentQueries } from '@/client/incidents/incident-queries';
import type { District } from '@/domain/district/district';
import type { Incident } from '@/domain/incident/incident';
import { judgeSeparation } from '@/domain/loop/separation';
import { toStampChain } from '@/domain/incident/stamp-chain';
import { CLOSED_STATES, INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { GeocodeQuality, IncidentFlag, SourceKind } from '@/domain/incident/vocabularies';
import type { RegionTree } from '@/domain/region/region-tree';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card, CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import type { Fact } from '@/ui/components/facts';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatDuration, timeFormat } from '@/ui/format/format-time';
import type { TimeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { Language } from '@/ui/text/language';
import { CameraSights } from '../camera-sights';
import { DispatchButton } from '../dispatch-button';
import { PastDispatches } from '../past-dispatches';
import { StampTimeline } from './stamp-timeline';

const CLOSE_ZOOM = 16;
const VAGUE: readonly GeocodeQuality[] = ['street', 'grid', 'none'];

/** One incident with the chain of its order, while one is selected. */
export function IncidentCard() {
  const { scene } = useScene();
  if (scene.selection?.kind !== 'incident') return null;
  return <SelectedIncident id={scene.selection.id} />;
}

function SelectedIncident({ id }: { readonly id: number }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(incidentQueries.detail(id));
  const gone = error instanceof ApiError && error.status === 404;
  if (data && !gone) return <IncidentContent incident={data} />;
  if (!error) return <PanelFrame title={t('incident.title')} state={{ kind: 'loading' }} children={null} />;
  const sentence = gone
    ? t('incident.notFound', { id })
    : t('status.failedSince', { what: t('incident.title'), since: new Date().toLocaleTimeString() });
  return (
    <PanelFrame
      title={t('incident.title')}
      state={
        gone ? { kind: 'unavailable', sentence } : { kind: 'error', sentence, onRetry: () => void refetch() }
      }
      children={null}
    />
  );
}

function IncidentContent({ incident }: { readonly incident: Incident }) {
  const district = useDistrict();
  const tree = useRegionTree();
  const { change } = useScene();
  const { t, language } = useText();
  const time = timeFormat(district.timeZone);
  const category = district.categories.find(({ code }) => code === incident.categoryCode);
  const { position } = incident;
  const title =
    incident.title ||
    nameIn(language, category?.name ?? { zh: incident.categoryCode, en: incident.categoryCode });

  return (
    <Card
      title={title}
      subtitle={`${t(`state.${incident.state}`)} · ${time.minute(incident.reportedAt)}`}
      close={{ label: t('incident.close'), onClose: () => change({ selection: null }) }}
      foot={
        <>
          <DispatchButton
            subject={{
              target: { kind: 'incident', id: incident.id },
              title,
              regionCode: incident.regionCodes.find((code) => code !== null) ?? null,
              position: position ? [position[0], position[1]] : null,
              extent: 'around',
              departmentCode: incident.leadDepartmentCode,
            }}
          />
          <Button
            kind="primary"
            disabled={!position}
            onClick={() =>
              position &&
              change({
                camera: {
                  longitude: position[0],
                  latitude: position[1],
                  zoom: CLOSE_ZOOM,
                  bearing: 0,
                  pitch: 0,
                },
              })
            }
          >
            {position ? t('incident.goTo') : t('incident.noPlace')}
          </Button>
        </>
      }
    >
      <CardSection>
        <Facts facts={toFacts(incident, { district, tree, time, t, language })} />
      </CardSection>
      <CameraSights
        at={isTimed(incident) ? incident.reportedAt : null}
        position={position}
        isVague={VAGUE.includes(incident.geocodeQuality)}
      />
      <CardSection title={t('incident.chain')} aside={dueText(incident, district.asOf, t)}>
        <StampTimeline chain={toStampChain(incident)} time={time} />
      </CardSection>
      <PastDispatches target={{ kind: 'incident', id: incident.id }} />
      {incident.events.length > 0 ? (
        <CardSection title={t('incident.events')}>
          <Facts
            facts={incident.events.map((event) => ({
              name: `${time.minute(event.at)} ${t(`orderEvent.${event.kind}`)}`,
              value: [departmentName(district, event.departmentCode, language), event.reason]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </CardSection>
      ) : null}
    </Card>
  );
}

interface FactContext {
  readonly district: District;
  readonly tree: RegionTree;
  readonly time: TimeFormat;
  readonly t: Text;
  readonly language: Language;
}

function toFacts(incident: Incident, context: FactContext): Fact[] {
  const { district, t, language, time } = context;
  const source = district.sources.find(({ code }) => code === incident.sourceCode);
  const flags = (Object.keys(INCIDENT_FLAGS) as IncidentFlag[]).filter(
    (flag) => (incident.flags & INCIDENT_FLAGS[flag]) !== 0,
  );
  return [
    { name: t('incident.number'), value: incident.sourceId },
    { name: t('incident.category'), value: categoryPath(incident, context) },
    { name: t('incident.source'), value: source ? nameIn(language, source.name) : incident.sourceCode },
    { name: t('incident.region'), value: regionPaths(incident, context) },
    { name: t('incident.place'), value: placeText(incident, t) },
    {
      name: t('incident.department'),
      value: departmentName(district, incident.leadDepartmentCode, language),
    },
    ...(incident.coDepartmentCodes.length > 0
      ? [
          {
            name: t('incident.coDepartments'),
            value: incident.coDepartmentCodes
              .map((code) => departmentName(district, code, language))
              .join(' · '),
          },
        ]
      : []),
    ...separationFacts(incident, source?.kind, t),
    { name: t('incident.route'), value: incident.route === 'unknown' ? null : t(`route.${incident.route}`) },
    ...(incident.eventGrade ? [{ name: t('incident.grade'), value: t(`grade.${incident.eventGrade}`) }] : []),
    ...(incident.urgency ? [{ name: t('incident.urgency'), value: t(`urgency.${incident.urgency}`) }] : []),
    ...(incident.dueAt === null ? [] : [{ name: t('incident.due'), value: time.minute(incident.dueAt) }]),
    ...(incident.satisfied === null
      ? []
      : [
          {
            name: t('incident.satisfaction'),
            value: t(incident.satisfied ? 'incident.satisfied' : 'incident.dissatisfied'),
          },
        ]),
    ...(flags.length > 0
      ? [{ name: t('incident.flags'), value: flags.map((flag) => t(`flag.${flag}`)).join(' · ') }]
      : []),
    ...(incident.duplicateOf
      ? [{ name: t('flag.duplicate'), value: t('incident.duplicateOf', { id: incident.duplicateOf }) }]
      : []),
  ];
}

/** Of what patrol found: whether others handle it. */
function separationFacts(
  { stamps, leadDepartmentCode }: Incident,
  kind: SourceKind | undefined,
  t: Text,
): Fact[] {
  if (kind !== 'patrol') return [];
  const separation = judgeSeparation({
    isAssigned: stamps.assignedAt !== null,
    hasUnit: leadDepartmentCode !== null,
    isCompleted: stamps.completedAt !== null,
  });
  return [{ name: t('loop.chain.apart'), value: t(`loop.separation.${separation}`) }];
}

function categoryPath({ categoryCode }: Incident, { district, language }: FactContext): string {
  const category = district.categories.find(({ code }) => code === categoryCode);
  if (!category) return categoryCode;
  const parent = district.categories.find(({ code }) => code === category.parentCode);
  return [parent, category].flatMap((step) => (step ? [nameIn(language, step.name)] : [])).join(' › ');
}

function regionPaths(incident: Incident, { tree, language }: FactContext): string | null {
  const paths = incident.regionCodes.flatMap((code) => {
    const path = code === null ? [] : tree.pathTo(code);
    return path.length > 0
      ? [
          path
            .slice(-3)
            .map((region) => nameIn(language, region.name))
            .join(' › '),
        ]
      : [];
  });
  return paths.length > 0 ? paths.join('；') : null;
}

function placeText({ position, address, geocodeQuality }: Incident, t: Text): string {
  if (!position) return [address, t('incident.noPlace')].filter(Boolean).join(' · ');
  const quality = geocodeQuality === 'unknown' ? null : t(`quality.${geocodeQuality}`);
  const place = address ?? `${position[0].toFixed(5)}, ${position[1].toFixed(5)}`;
  return [place, quality].filter(Boolean).join(' · ');
}

function departmentName(district: District, code: string | null, language: Language): string | null {
  if (code === null) return null;
  const department = district.departments.find((unit) => unit.code === code);
  return department ? nameIn(language, department.name) : code;
}

function dueText({ dueAt, state, stamps }: Incident, asOf: number | null, t: Text): string {
  if (dueAt === null) return '';
  const closed = CLOSED_STATES.includes(state);
  const reference = closed ? stamps.completedAt : asOf;
  if (reference === null) return '';
  const seconds = (dueAt - reference) / 1000;
  if (seconds < 0) return t('incident.overdueBy', { duration: formatDuration(-seconds, t) });
  return closed ? '' : t('incident.dueIn', { duration: formatDuration(seconds, t) });
}

/** Whether the time of day of the report is known. */
function isTimed({ flags }: Incident): boolean {
  return (flags & (INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly)) === 0;
}
