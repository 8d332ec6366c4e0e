import { formatCivilDay } from '@/domain/time/civil-time';
import { METHOD_NAMES } from '@/studies/risk/method-names';
import { reference, RISK_SHARES } from '@/studies/risk/reference';
import type { RiskResult, RiskTopCell } from '@/studies/risk/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import list from '../findings-list.module.css';
import { useCellFindings } from '../cell-finding';
import { LayerToggle } from '../layer-toggle';
import { useStudySettings } from '../use-study-settings';
import { useStudy } from '../study-view';

/** Where risk is highest next week, how such rankings fared, and what each cell has had. */
export function RiskFindings() {
  const view = useStudy(reference);
  const [settings, set] = useStudySettings(reference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('trend.risk')}
      view={view}
      controls={
        <>
          <SelectField
            label={t('trend.train')}
            options={[
              { value: 'citizen', label: t('trend.citizen') },
              { value: 'all', label: t('trend.allSources') },
            ]}
            value={settings.train}
            onChange={(train) => set({ train })}
          />
          <LayerToggle rowId="risk" />
        </>
      }
    >
      {view.result ? <RiskReplay result={view.result} /> : null}
      {view.result?.drawn ? <RiskCells result={view.result} /> : null}
    </FindingPanel>
  );
}

/** Hit rate, PAI and PEI of the ranking and its baseline at each share of the area. */
function RiskReplay({ result }: { readonly result: RiskResult }) {
  const { t, language } = useText();
  const { chosen, baseline, drawn } = result;
  return (
    <section className={list['section']}>
      <div className={list['head']}>
        <span className={list['title']}>{t('trend.riskReplay')}</span>
        <span className={list['aside']}>{nameIn(language, METHOD_NAMES[chosen.method])}</span>
      </div>
      {drawn ? null : <p className={list['refusal']}>{t('trend.notDrawn.not-better')}</p>}
      <table className={list['table']}>
        <thead>
          <tr>
            <th scope="col">{t('trend.area')}</th>
            <th scope="col">{t('trend.hitRate')}</th>
            <th scope="col">PAI</th>
            <th scope="col">PEI</th>
            <th scope="col">{t('trend.baselineHit')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.accuracy.map(({ share, hitRate, pai, pei }, i) => (
            <tr key={share}>
              <td>{Math.round(share * 100)} %</td>
              <td>{hitRate === null ? t('empty.dash') : formatShare(hitRate)}</td>
              <td>{pai?.toFixed(2) ?? t('empty.dash')}</td>
              <td>{pei?.toFixed(2) ?? t('empty.dash')}</td>
              <td className={list['weak']}>{baselineText(baseline.accuracy[i], t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={list['note']}>{replayNote(result, t)}</p>
    </section>
  );
}

function RiskCells({ result }: { readonly result: RiskResult }) {
  const { t } = useText();
  const { nameOf, isChosen, choose } = useCellFindings(result.frame, 'risk');
  const title = t('trend.riskCells', { day: formatCivilDay(result.firstDay) });
  return (
    <FindingSection title={title}>
      <FindingList
        label={title}
        findings={result.top.map((cell) => ({
          id: String(cell.cell),
          name: nameOf(cell.cell),
          figure: t('trend.expected', { n: formatMeasure(cell.expected) }),
          note: `≤ ${Math.round(RISK_SHARES[cell.shareClass]! * 100)} % · ${cellNote(cell, t)}`,
          chosen: isChosen(cell.cell),
        }))}
        onChoose={(id) => choose(Number(id))}
      />
    </FindingSection>
  );
}

function cellNote({ lower80, upper80, lastQuarter, activeFraction }: RiskTopCell, t: Text): string {
  return t('trend.riskNote', {
    from: formatCount(lower80),
    to: formatCount(upper80),
    quarter: formatCount(lastQuarter),
    active:
      activeFraction === null
        ? ''
        : t('trend.activeShare', { share: `${Math.round(100 * activeFraction)}%` }),
  });
}

function baselineText(accuracy: RiskResult['baseline']['accuracy'][number] | undefined, t: Text): string {
  if (accuracy?.hitRate == null || accuracy.pai === null) return t('empty.dash');
  return `${formatShare(accuracy.hitRate)} · ${accuracy.pai.toFixed(2)}`;
}

function replayNote(result: RiskResult, t: Text): string {
  const { chosen, reportedCount, firstOriginDay, lastOriginDay, testEvents } = result;
  return t('trend.riskOrigins', {
    n: formatCount(reportedCount),
    from: formatCivilDay(firstOriginDay),
    to: formatCivilDay(lastOriginDay),
    events: formatCount(testEvents),
    lower: chosen.paiInterval?.lower.toFixed(2) ?? t('empty.dash'),
    upper: chosen.paiInterval?.upper.toFixed(2) ?? t('empty.dash'),
  });
}
