import { useDistrict } from '@/client/district/use-district';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { useScene } from '@/scene/scene-context';
import { flowReference } from '@/studies/flow/reference';
import type { FlowPlatform, FlowResult } from '@/studies/flow/reference';
import { FindingList } from '@/ui/components/finding-list';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatAge, formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useIncidentView } from '../incident-view';
import { useLoopNames } from '../loop-names';
import { StudyCard } from '../study-card';
import { useStudy } from '../study-view';
import { FlowPicture } from './flow-picture';
import styles from './loop-flow.module.css';

const HOUR = 3600;

/** Where reports come from, which way they run, who gets them, and how the core and its satellites exchange them. */
export function LoopFlow() {
  const view = useStudy(flowReference);
  const { t } = useText();
  const { scene, change } = useScene();
  const { routes } = scene.filters;
  const chosen = routes.length === 1 ? routes[0]! : null;
  return (
    <PanelFrame title={t('loop.flow.title')} state={view.state}>
      {view.result && view.card ? (
        <div className={styles['panel']}>
          <section className={styles['sources']}>
            <Sources result={view.result} />
          </section>
          <section className={styles['picture']}>
            <StudyCard card={view.card} progress={view.progress} />
            <FlowPicture
              links={view.result.links}
              chosen={chosen}
              onChoose={(route) =>
                change(({ filters }) => ({
                  filters: { ...filters, routes: chosen === route ? [] : [route] },
                }))
              }
            />
          </section>
          <section className={styles['platforms']}>
            <Platforms platforms={view.result.platforms} />
            <Pairs result={view.result} />
            <Joint result={view.result} />
          </section>
        </div>
      ) : null}
    </PanelFrame>
  );
}

/** How long ago a source or platform last sent something, in the time of the data. */
function useAge() {
  const { query } = useIncidentView();
  const { t } = useText();
  return (seconds: number) => formatAge(Math.max(0, query.asOfSeconds - seconds), t);
}

function Sources({ result: { sources, total } }: { readonly result: FlowResult }) {
  const { t } = useText();
  const names = useLoopNames();
  const district = useDistrict();
  const age = useAge();
  const kinds = new Map(district.sources.map(({ code, kind }) => [code, kind]));
  const isActive = (code: string) => {
    const kind = kinds.get(code);
    return kind !== undefined && ACTIVE_SOURCE_KINDS.includes(kind);
  };
  const active = sources.filter(({ code }) => isActive(code)).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header className={styles['head']}>
        <h3>{t('loop.flow.sources')}</h3>
        <span>{t('loop.flow.active', { share: formatShare(active / total) })}</span>
      </header>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('incident.source')}</th>
            <th scope="col">{t('loop.speed.n')}</th>
            <th scope="col">{t('loop.flow.change')}</th>
            <th scope="col">{t('loop.flow.repeated')}</th>
            <th scope="col">{t('loop.flow.last')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ code, count, before, duplicates, lastSeconds }) => {
            const change = formatChange(count, before, 'none');
            return (
              <tr key={code}>
                <th scope="row" title={names.source(code)}>
                  <span title={t(isActive(code) ? 'loop.flow.found' : 'loop.flow.reported')}>
                    {isActive(code) ? '◆' : '◇'}
                  </span>{' '}
                  {names.source(code)}
                </th>
                <td>{formatCount(count)}</td>
                <td>{change ? `${change.mark} ${change.text}` : t('empty.dash')}</td>
                <td>{formatCount(duplicates)}</td>
                <td>{age(lastSeconds)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Platforms({ platforms }: { readonly platforms: readonly FlowPlatform[] }) {
  const { t } = useText();
  const age = useAge();
  const lag = (hours: number | null) => (hours === null ? t('empty.dash') : formatDuration(hours * HOUR, t));
  return (
    <>
      <header className={styles['head']}>
        <h3>{t('loop.flow.platforms')}</h3>
        <span>{t('loop.flow.platformsNote')}</span>
      </header>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('loop.flow.platform')}</th>
            <th scope="col">{t('loop.flow.sent')}</th>
            <th scope="col">{t('loop.flow.sendingLag')}</th>
            <th scope="col">{t('loop.flow.received')}</th>
            <th scope="col">{t('loop.flow.takingLag')}</th>
            <th scope="col">{t('loop.flow.failed')}</th>
            <th scope="col">{t('loop.flow.last')}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform) => (
            <tr key={platform.id}>
              <th scope="row">{t(`loop.flow.platformName.${platform.id}`)}</th>
              <td>{formatCount(platform.sent)}</td>
              <td>{lag(platform.sendingLagHours)}</td>
              <td>{formatCount(platform.received)}</td>
              <td>{lag(platform.takingLagHours)}</td>
              <td title={t('loop.flow.failedNote')}>
                {formatCount(platform.returned)} / {formatCount(platform.overdue)}
              </td>
              <td>{platform.lastSeconds === null ? t('empty.dash') : age(platform.lastSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Pairs({ result: { pairs } }: { readonly result: FlowResult }) {
  const { t } = useText();
  const names = useLoopNames();
  return (
    <>
      <header className={styles['head']}>
        <h3>{t('loop.flow.pairs')}</h3>
        <span>{t('loop.flow.pairsNote')}</span>
      </header>
      {pairs.length === 0 ? <p className={styles['none']}>{t('loop.flow.noPairs')}</p> : null}
      <FindingList
        label={t('loop.flow.pairs')}
        shown={5}
        findings={pairs.map(({ units, bounced, ofClass, categoryCode, medianWaitHours }) => ({
          id: units.join(' '),
          name: units.map((unit) => names.unit(unit)).join(' ⇄ '),
          figure: t('loop.cases', { n: formatCount(bounced) }),
          note: [
            t('loop.flow.pairClass', {
              name: names.category(categoryCode),
              bounced: formatCount(bounced),
              all: formatCount(ofClass),
            }),
            ...(medianWaitHours === null
              ? []
              : [t('loop.flow.pairWait', { duration: formatDuration(medianWaitHours * HOUR, t) })]),
          ].join(' · '),
          chosen: false,
        }))}
      />
    </>
  );
}

function Joint({ result: { joint } }: { readonly result: FlowResult }) {
  const { t } = useText();
  const long = (hours: number | null) => (hours === null ? t('empty.dash') : formatDuration(hours * HOUR, t));
  return (
    <p className={styles['none']}>
      {t('loop.flow.joint', {
        n: formatCount(joint.count),
        all: formatCount(joint.count + joint.alone),
        start: long(joint.startHours),
        startAlone: long(joint.startHoursAlone),
        close: long(joint.closeHours),
        closeAlone: long(joint.closeHoursAlone),
      })}
    </p>
  );
}
