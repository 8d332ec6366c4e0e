import type { DraftPlace, DraftPreview } from '@/client/imports/draft-queries';
import { Button } from '@/ui/components/button';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { crsName, betterFit } from './crs-words';
import { PointsPlot } from './points-plot';
import type { Desk } from './use-desk';
import styles from './place-check.module.css';

interface PlaceCheckProps {
  readonly desk: Desk;
  readonly place: DraftPlace;
  readonly preview: DraftPreview;
}

/** Which reading of the coordinates fits the boundaries, as bars and as a picture. */
export function PlaceCheck({ desk, place, preview }: PlaceCheckProps) {
  const { t } = useText();
  const better = betterFit(place);
  return (
    <section className={styles['section']}>
      <header>
        <h2>{t('importDesk.place.title')}</h2>
        <p className={styles['quiet']}>
          {t('importDesk.place.using', { crs: crsName(place.crs) })} · {t(`importDesk.place.by.${place.by}`)}
          {place.isExchanged ? ` · ${t('importDesk.place.exchanged')}` : ''}
        </p>
      </header>
      <FitBars place={place} />
      {better ? (
        <div className={styles['better']}>
          <p>{t('importDesk.place.better', { crs: crsName(better) })}</p>
          <Button kind="primary" onClick={() => desk.changeSettings((now) => ({ ...now, crs: better }))}>
            {t('importDesk.place.use', { crs: crsName(better) })}
          </Button>
        </div>
      ) : null}
      <PointsPlot outlines={preview.outlines} place={place} />
      {place.givenPoints ? <p className={styles['quiet']}>{t('importDesk.place.kept')}</p> : null}
    </section>
  );
}

function FitBars({ place }: { readonly place: DraftPlace }) {
  const { t } = useText();
  if (place.fits.every(({ fraction }) => fraction === null)) {
    return (
      <p className={styles['quiet']}>{t('importDesk.place.noBoundaries', { crs: crsName(place.crs) })}</p>
    );
  }
  return (
    <>
      <p className={styles['quiet']}>
        {t('importDesk.place.sampled', { n: formatCount(place.sampledCount) })}
      </p>
      <ul className={styles['fits']}>
        {place.fits.map(({ crs, isExchanged, fraction }, i) => (
          <li key={`${crs} ${isExchanged}`} data-chosen={i === 0}>
            <span>{isExchanged === place.isExchanged ? crsName(crs) : t('importDesk.place.exchanged')}</span>
            <meter min={0} max={1} value={fraction ?? 0} />
            <span>{fraction === null ? '—' : formatShare(fraction)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
