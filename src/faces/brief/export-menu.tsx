import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Download } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import { watermarkText } from '@/domain/access/watermark-text';
import { useServiceNow } from '@/panels/use-service-now';
import { useWhyNot } from '@/panels/use-why-not';
import type { BriefResult } from '@/studies/brief/reference';
import { Button } from '@/ui/components/button';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';
import { readThemeTokens } from '@/ui/tokens';
import { BriefDeck } from './brief-deck';
import type { BriefPage } from './brief-pages';
import type { PageWords } from './export/brief-slides';
import { saveDeck } from './export/save-deck';
import type { DeckFormat } from './export/save-deck';
import styles from './export-menu.module.css';
import { useBriefSheet } from './use-sheet';

interface ExportMenuProps {
  readonly result: BriefResult;
  readonly pages: readonly BriefPage[];
  readonly wordsOf: (page: BriefPage) => PageWords;
}

type Job = 'idle' | 'printing' | DeckFormat;

/** Takes the brief out: slides, paper or one file; all pages in the light theme, whatever the screen has. */
export function ExportMenu({ result, pages, wordsOf }: ExportMenuProps) {
  const { t } = useText();
  const whyNot = useWhyNot('export');
  const [job, setJob] = useState<Job>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const sheet = useBriefSheet(result, readThemeTokens('light'))!;
  const watermark = useWatermark();
  usePrinting(setJob);
  const run = useCallback(
    (deck: HTMLElement) => {
      if (job === 'idle' || job === 'printing') return;
      if (job === 'print') {
        window.print();
        return;
      }
      saveDeck(job, { deck, source: { sheet, t }, pages, wordsOf, watermark })
        .catch((error: unknown) => {
          console.error('The brief could not be written.', error);
          setFailure(t('brief.exportFailed'));
        })
        .finally(() => setJob('idle'));
    },
    [job, sheet, t, pages, wordsOf, watermark],
  );
  const ask = (format: DeckFormat, close: () => void) => {
    close();
    setFailure(null);
    setJob(format);
  };
  return (
    <>
      <PopoverButton
        label={t('brief.export')}
        content={
          <>
            <Download aria-hidden />
            {job === 'pptx' || job === 'html' ? t('brief.writing') : t('brief.export')}
          </>
        }
      >
        {(close) => (
          <div className={styles['menu']}>
            {whyNot === null ? (
              FORMATS.map((format) => (
                <Button key={format} kind="quiet" onClick={() => ask(format, close)}>
                  <strong>{t(`brief.formats.${format}`)}</strong>
                  <span>{t(`brief.formatHelp.${format}`)}</span>
                </Button>
              ))
            ) : (
              <p>{whyNot}</p>
            )}
          </div>
        )}
      </PopoverButton>
      {failure ? <span role="alert">{failure}</span> : null}
      {job === 'idle' ? null : (
        <BriefDeck sheet={sheet} pages={pages} commentOf={(page) => wordsOf(page).comment} onReady={run} />
      )}
    </>
  );
}

const RENEW_MILLISECONDS = 60_000;

/** What every page that leaves carries of whoever takes it; nothing for the local operator, whom no account names. */
function useWatermark(): string | null {
  const { principal, knownBy } = useSession();
  const { timeZone } = useDistrict();
  const now = useServiceNow(RENEW_MILLISECONDS);
  return principal && knownBy !== 'local' ? watermarkText(principal, now, timeZone) : null;
}

const FORMATS = ['pptx', 'print', 'html'] as const;

/** Draws the pages for paper when the browser prints of its own accord, too. */
function usePrinting(setJob: (next: (now: Job) => Job) => void): void {
  useEffect(() => {
    // Charts are drawn by effects, which a synchronous render runs before it returns.
    const before = () => flushSync(() => setJob((now) => (now === 'idle' ? 'printing' : now)));
    const after = () => setJob(() => 'idle');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [setJob]);
}
