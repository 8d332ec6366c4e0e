import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { rankedLevel } from '@/domain/region/region-tree';
import { useScene } from '@/scene/scene-context';
import { BORDER_METERS, bordersReference } from '@/studies/borders/reference';
import type { BorderPair, BordersResult, BorderSide } from '@/studies/borders/reference';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { LayerToggle } from '../layer-toggle';
import { useLayerView } from '../layer-view';
import { useLoopNames } from '../loop-names';
import { StudyCard } from '../study-card';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import { cameraOver } from './camera-over';
import styles from './border-incidents.module.css';

const LAYER = 'border-incidents';
const COVERING = ['incident-density', 'region-choropleth', 'hot-spots'];
const MOST_ROWS = 80;

/** What happens where two regions meet: how much, whether it is passed to and fro, and between whom. */
export function BorderIncidents() {
  const view = useStudy(bordersReference);
  const { t } = useText();
  return (
    <PanelFrame title={t('borders.title')} note={t('borders.note')} aside={<Tools />} state={view.state}>
      {view.result && view.card ? (
        <div className={styles['panel']}>
          <div className={styles['card']}>
            <StudyCard card={view.card} progress={view.progress} />
          </div>
          <Sides result={view.result} />
          <Pairs pairs={view.result.pairs} />
        </div>
      ) : null}
    </PanelFrame>
  );
}

function Tools() {
  const { t, language } = useText();
  const { scene, change } = useScene();
  const { levels } = useDistrict();
  const tree = useRegionTree();
  const [settings, set] = useStudySettings(bordersReference);
  return (
    <span className={styles['tools']}>
      <SelectField
        label={t('borders.level')}
        value={rankedLevel(tree, { scope: scene.scope, level: scene.level }) ?? ''}
        options={levels
          .filter(({ id }) => tree.ofLevel(id).length > 1)
          .map(({ id, name }) => ({ value: id, label: nameIn(language, name) }))}
        onChange={(id) => change({ level: id })}
      />
      <SelectField
        label={t('borders.meters')}
        value={settings.meters}
        options={BORDER_METERS.map((value) => ({ value, label: t('borders.within', { n: value }) }))}
        onChange={(meters) => set({ meters })}
      />
      <LayerToggle rowId={LAYER} insteadOf={COVERING} />
    </span>
  );
}

/** Borders and the inside, one beside the other. */
function Sides({ result }: { readonly result: BordersResult }) {
  const { t } = useText();
  const { near, inside, landShare } = result;
  const all = near.incidents + inside.incidents;
  const rows: readonly (readonly [string, (side: BorderSide, land: number | null) => React.ReactNode])[] = [
    [t('borders.incidents'), ({ incidents }) => formatCount(incidents)],
    [t('borders.share'), ({ incidents }) => formatShare(incidents / all)],
    [t('borders.land'), (_, land) => (land === null ? t('borders.landUnknown') : formatShare(land))],
    [t('borders.returned'), (side) => <Returned side={side} />],
    [t('borders.passedOn'), (side) => <PassedOn side={side} />],
    [
      t('borders.median'),
      ({ medianDays }) =>
        medianDays === null ? t('borders.medianOpen') : t('borders.days', { n: formatMeasure(medianDays) }),
    ],
  ];
  return (
    <table className={styles['sides']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('borders.near')}</th>
          <th scope="col">{t('borders.inside')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, cell]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{cell(near, landShare)}</td>
            <td>{cell(inside, landShare === null ? null : 1 - landShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Counted = Omit<BorderSide, 'medianDays'>;

function Returned({ side }: { readonly side: Counted }) {
  const { t } = useText();
  return (
    <Rate side={side} part="returned" name={t('borders.returned')} formula={t('borders.returnedFormula')} />
  );
}

function PassedOn({ side }: { readonly side: Counted }) {
  const { t } = useText();
  return (
    <Rate side={side} part="passedOn" name={t('borders.passedOn')} formula={t('borders.passedOnFormula')} />
  );
}

interface RateProps {
  readonly side: Counted;
  readonly part: 'returned' | 'passedOn';
  readonly name: string;
  readonly formula: string;
}

function Rate({ side, part, name, formula }: RateProps) {
  const { t } = useText();
  const unread = side.incidents - side.judged;
  return (
    <FormulaFigure
      bare
      name={name}
      rate={{ part: side[part], whole: side.judged }}
      formula={formula}
      {...(unread > 0 ? { excluded: t('borders.unread', { n: formatCount(unread) }) } : {})}
    />
  );
}

function Pairs({ pairs }: { readonly pairs: readonly BorderPair[] }) {
  const { t } = useText();
  return (
    <div className={styles['scroll']}>
      <table className={styles['pairs']}>
        <thead>
          <tr>
            <th scope="col">{t('borders.pair')}</th>
            <th scope="col">{t('borders.incidents')}</th>
            <th scope="col">{t('borders.sides')}</th>
            <th scope="col">{t('borders.perKilometer')}</th>
            <th scope="col">{t('borders.open')}</th>
            <th scope="col">{t('borders.overdue')}</th>
            <th scope="col">{t('borders.returned')}</th>
            <th scope="col">{t('borders.passedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, MOST_ROWS).map((pair) => (
            <Row key={pair.id} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ pair }: { readonly pair: BorderPair }) {
  const { t } = useText();
  const names = useLoopNames();
  const { scene } = useScene();
  const show = useShowBorder();
  const { id, codes, incidents, onSides, lengthMeters, open, overdue } = pair;
  return (
    <tr aria-selected={scene.layerSettings[LAYER]?.['shown'] === id}>
      <th scope="row">
        <button type="button" onClick={() => show(pair)}>
          {codes.map(names.region).join(' ↔ ')}
        </button>
      </th>
      <td>{formatCount(incidents)}</td>
      <td>{onSides.map(formatCount).join(' : ')}</td>
      <td title={lengthMeters === null ? t('borders.corner') : undefined}>
        {lengthMeters === null ? t('empty.dash') : formatMeasure(incidents / (lengthMeters / 1000))}
      </td>
      <td>{formatCount(open)}</td>
      <td>{formatCount(overdue)}</td>
      <td>
        <Returned side={pair} />
      </td>
      <td>
        <PassedOn side={pair} />
      </td>
    </tr>
  );
}

/** Flies to a border, with the layer shown and the border picked out. */
function useShowBorder(): (pair: BorderPair) => void {
  const { change } = useScene();
  const view = useLayerView();
  return ({ id, lines }) =>
    change(({ layers, layerSettings, camera }) => {
      const visible = view?.rows.filter(({ state }) => state.visible).map(({ row }) => row.id) ?? [];
      const others = (layers ?? visible).filter((row) => row !== LAYER && !COVERING.includes(row));
      return {
        camera: cameraOver(lines) ?? camera,
        layers: [...others, LAYER],
        layerSettings: { ...layerSettings, [LAYER]: { ...layerSettings[LAYER], shown: id } },
      };
    });
}
