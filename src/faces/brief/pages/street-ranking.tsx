import type { BriefRanking, RankedUnit } from '@/studies/brief/reference';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useSheet } from './brief-sheet';
import styles from './street-ranking.module.css';

/** Units by their share closed on time; bold and marked only where chance does not explain the place. */
export function StreetRanking({
  ranking,
  detailed,
}: {
  readonly ranking: BriefRanking;
  readonly detailed: boolean;
}) {
  const { result, language } = useSheet();
  const { t } = useText();
  const most = detailed ? 14 : 10;
  const shown = ranking.units.length > most ? pickEnds(ranking.units, most) : ranking.units;
  const left = ranking.units.length - shown.length;
  return (
    <div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{nameIn(language, ranking.levelName)}</th>
            {detailed ? <th scope="col">{t('brief.due')}</th> : null}
            <th scope="col">{t('brief.share')}</th>
            {result.previous ? <th scope="col">{t('brief.before')}</th> : null}
            {detailed ? <th scope="col">{t('brief.limits')}</th> : null}
            <th scope="col">{t('brief.judgment')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.code} data-out={isOut(unit)}>
              <th scope="row">{nameIn(language, unit.name)}</th>
              {detailed ? <td>{formatCount(unit.due)}</td> : null}
              <td>{unit.share === null ? '—' : formatShare(unit.share)}</td>
              {result.previous ? <td>{unit.before === null ? '—' : formatShare(unit.before)}</td> : null}
              {detailed ? (
                <td>
                  {formatShare(unit.limits.lower95)} – {formatShare(unit.limits.upper95)}
                </td>
              ) : null}
              <td>
                <span aria-hidden>{SIGNS[unit.place]} </span>
                {t(`brief.place.${unit.place}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className={styles['left']}>{t('brief.notShown', { n: left })}</p> : null}
    </div>
  );
}

const SIGNS = {
  'far-below': '▼▼',
  below: '▼',
  within: '',
  above: '△',
  'far-above': '△△',
  'too-few': '',
} as const;

function isOut({ place }: RankedUnit): boolean {
  return place === 'below' || place === 'far-below';
}

/** The first and the last of a long list: the middle differs least. */
function pickEnds(units: readonly RankedUnit[], most: number): readonly RankedUnit[] {
  const half = Math.floor(most / 2);
  return [...units.slice(0, half), ...units.slice(units.length - half)];
}
