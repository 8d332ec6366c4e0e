import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { BriefPage } from './brief-pages';
import { BriefPageView } from './pages/brief-page-view';
import { SheetProvider } from './pages/brief-sheet';
import type { BriefSheet } from './pages/brief-sheet';
import styles from './brief-deck.module.css';

interface BriefDeckProps {
  /** In the light theme: paper is. */
  readonly sheet: BriefSheet;
  readonly pages: readonly BriefPage[];
  readonly commentOf: (page: BriefPage) => string;
  /** Told once all pages are drawn. */
  readonly onReady: (deck: HTMLElement) => void;
}

const PAGE_RULE = '@page { size: 1920px 1080px; margin: 0; }';

/** All pages one below the other, out of sight on the screen: what is printed and saved. */
export function BriefDeck({ sheet, pages, commentOf, onReady }: BriefDeckProps) {
  const deck = useRef<HTMLDivElement>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    const rule = new CSSStyleSheet();
    rule.replaceSync(PAGE_RULE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    let isWaiting = true;
    void afterDrawing().then(() => {
      if (isWaiting) ready.current(deck.current!);
    });
    return () => {
      isWaiting = false;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheetOfPage) => sheetOfPage !== rule);
    };
  }, []);
  return createPortal(
    <div ref={deck} className={styles['deck']} data-theme="light" data-brief-deck>
      <SheetProvider value={sheet}>
        {pages.map((page, i) => (
          <BriefPageView
            key={page.id}
            page={page}
            number={i + 1}
            count={pages.length}
            comment={commentOf(page)}
          />
        ))}
      </SheetProvider>
    </div>,
    document.body,
  );
}

/** Once fonts are there and charts have been laid out twice. */
async function afterDrawing(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
