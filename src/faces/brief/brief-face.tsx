import { useCallback, useMemo, useState } from 'react';
import { useIncidentView } from '@/panels/incident-view';
import { useStudy } from '@/panels/study-view';
import { useScene } from '@/scene/scene-context';
import { briefReference } from '@/studies/brief/reference';
import type { BriefResult } from '@/studies/brief/reference';
import { Button } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { BriefBar } from './brief-bar';
import { BriefEvidence } from './brief-evidence';
import { arrangePages } from './brief-edits';
import { pagesOf } from './brief-pages';
import type { BriefPage } from './brief-pages';
import { ExportMenu } from './export-menu';
import { LinkCheck } from './link-check';
import { PageList } from './page-list';
import { PageStage } from './page-stage';
import { PageWords } from './page-words';
import { BriefPageView } from './pages/brief-page-view';
import { SheetProvider } from './pages/brief-sheet';
import { Presenter } from './presenter';
import { briefQuery, useBriefEdits } from './use-brief-edits';
import { useBriefSheet } from './use-sheet';
import styles from './brief-face.module.css';

/** 汇报: pages at the left, the page itself, what it rests on at the right; presented, printed and sent on from here. */
export function BriefFace() {
  const { result, state } = useStudy(briefReference);
  const { scene } = useScene();
  return (
    <>
      {result ? (
        <ReadyBrief
          key={`${result.kind} ${result.period.start} ${JSON.stringify(briefQuery(scene))}`}
          result={result}
        />
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
  const editing = useBriefEdits(result);
  const { edits } = editing;
  const pages = useMemo(() => arrangePages(pagesOf(result), edits), [result, edits]);
  const visible = useMemo(() => pages.filter(({ id }) => !edits.hidden.includes(id)), [pages, edits]);
  const [currentId, setCurrentId] = useState(pages[0]!.id);
  const [isPresenting, setPresenting] = useState(false);
  const stop = useCallback(() => setPresenting(false), []);
  const sheet = useBriefSheet(result, tokens)!;
  const wordsOf = useCallback(
    ({ id }: BriefPage) => ({ comment: edits.comments[id] ?? '', notes: edits.notes[id] ?? '' }),
    [edits],
  );
  const page = pages.find(({ id }) => id === currentId) ?? pages[0]!;
  const at = Math.max(0, visible.indexOf(page));
  const draw = (drawn: BriefPage) => (
    <SheetProvider value={sheet}>
      <BriefPageView
        page={drawn}
        number={Math.max(0, visible.indexOf(drawn)) + 1}
        count={visible.length}
        comment={wordsOf(drawn).comment}
      />
    </SheetProvider>
  );
  const next = visible[at + 1];
  return (
    <>
      <BriefBar result={result} {...(visible.length > 0 ? { onPresent: () => setPresenting(true) } : {})}>
        <ExportMenu result={result} pages={visible} wordsOf={wordsOf} />
      </BriefBar>
      <nav className={styles['pages']} aria-label={t('brief.pages')}>
        <PageList pages={pages} currentId={page.id} editing={editing} onOpen={setCurrentId} />
      </nav>
      <main className={styles['stage']} aria-label={nameIn(language, page.title)}>
        <LinkCheck result={result} />
        <div className={styles['room']}>{isPresenting ? null : <PageStage>{draw(page)}</PageStage>}</div>
      </main>
      <aside className={styles['side']} aria-label={t('brief.evidence')}>
        <BriefEvidence page={page} sheet={sheet} />
        <PageWords pageId={page.id} editing={editing} />
      </aside>
      {isPresenting ? (
        <Presenter
          at={at}
          count={visible.length}
          onMove={(to) => setCurrentId(visible[to]!.id)}
          onClose={stop}
          notes={wordsOf(visible[at]!).notes}
          nextTitle={next ? nameIn(language, next.title) : null}
        >
          {draw(visible[at]!)}
        </Presenter>
      ) : null}
    </>
  );
}
