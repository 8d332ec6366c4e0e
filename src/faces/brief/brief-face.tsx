import { useCallback, useMemo, useState } from 'react';
import { useIncidentView } from '@/panels/incident-view';
import { useStudy } from '@/panels/study-view';
import { briefReference } from '@/studies/brief/reference';
import type { BriefResult } from '@/studies/brief/reference';
import { Button } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { BriefBar } from './brief-bar';
import { BriefEvidence } from './brief-evidence';
import { pagesOf } from './brief-pages';
import { LinkCheck } from './link-check';
import { PageList } from './page-list';
import { PageStage } from './page-stage';
import { BriefPageView } from './pages/brief-page-view';
import { SheetProvider } from './pages/brief-sheet';
import { Presenter } from './presenter';
import { PrintDeck } from './print-deck';
import { useBriefSheet } from './use-sheet';
import styles from './brief-face.module.css';

const noComment = () => '';

/** 汇报: pages at the left, the page itself, what it rests on at the right; presented, printed and sent on from here. */
export function BriefFace() {
  const { result, state } = useStudy(briefReference);
  return (
    <>
      {result ? (
        <ReadyBrief key={`${result.kind} ${result.period.start}`} result={result} />
      ) : (
        <>
          <BriefBar result={null} />
          <main className={styles['message']}>
            {state.kind === 'error' ? (
              <div role="alert">
                <p>{state.sentence}</p>
                {state.onRetry ? <RetryButton onRetry={state.onRetry} /> : null}
              </div>
            ) : state.kind === 'unavailable' ? (
              <p role="status">{state.sentence}</p>
            ) : (
              <Making />
            )}
          </main>
        </>
      )}
    </>
  );
}

function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText();
  return <Button onClick={onRetry}>{t('status.retry')}</Button>;
}

function Making() {
  const { t } = useText();
  const { load } = useIncidentView();
  return (
    <p role="status">
      {load.phase === 'loading'
        ? t('brief.waitingForRows', { loaded: formatCount(load.loadedRows), all: formatCount(load.allRows) })
        : t('brief.making')}
    </p>
  );
}

function ReadyBrief({ result }: { readonly result: BriefResult }) {
  const { t, language } = useText();
  const { tokens } = useTheme();
  const pages = useMemo(() => pagesOf(result), [result]);
  const [at, setAt] = useState(0);
  const [isPresenting, setPresenting] = useState(false);
  const stop = useCallback(() => setPresenting(false), []);
  const sheet = useBriefSheet(result, tokens)!;
  const current = Math.min(at, pages.length - 1);
  const page = pages[current]!;
  const shown = (
    <SheetProvider value={sheet}>
      <BriefPageView page={page} number={current + 1} count={pages.length} comment="" />
    </SheetProvider>
  );
  return (
    <>
      <BriefBar result={result} onPresent={() => setPresenting(true)}>
        <PrintDeck result={result} pages={pages} commentOf={noComment} />
      </BriefBar>
      <nav className={styles['pages']} aria-label={t('brief.pages')}>
        <PageList pages={pages} at={current} onMove={setAt} />
      </nav>
      <main className={styles['stage']} aria-label={t('brief.page', { n: current + 1 })}>
        <LinkCheck result={result} />
        <div className={styles['room']}>{isPresenting ? null : <PageStage>{shown}</PageStage>}</div>
      </main>
      <aside className={styles['side']} aria-label={t('brief.evidence')}>
        <BriefEvidence page={page} sheet={sheet} />
      </aside>
      {isPresenting ? (
        <Presenter
          at={current}
          count={pages.length}
          onMove={setAt}
          onClose={stop}
          notes=""
          nextTitle={pages[current + 1] ? nameIn(language, pages[current + 1]!.title) : null}
        >
          {shown}
        </Presenter>
      ) : null}
    </>
  );
}
