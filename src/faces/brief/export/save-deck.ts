import { addSlides, titleOf } from './brief-slides';
import type { BriefDeckWords } from './brief-slides';
import { buildHtmlFile } from './html-file';
import { pictureOf } from './picture-of';
import { saveFile } from './save-file';
import type { SlideSource } from './slide-frame';

/** Ways out of the browser. */
export type DeckFormat = 'pptx' | 'print' | 'html';

interface DeckJob extends BriefDeckWords {
  /** All pages as drawn for paper. */
  readonly deck: HTMLElement;
  readonly source: Pick<SlideSource, 'sheet' | 't'>;
  /** Who takes it out and when; `null` where no account names them. */
  readonly watermark: string | null;
}

/** Writes the pages as slides or as one file, and hands it to the user. */
export async function saveDeck(format: 'pptx' | 'html', job: DeckJob): Promise<void> {
  const title = titleOf(job.source);
  if (format === 'html') {
    const language = job.source.sheet.language === 'zh' ? 'zh-CN' : 'en';
    const text = buildHtmlFile(job.deck, document.styleSheets, { title, language, watermark: job.watermark });
    saveFile(new Blob([text], { type: 'text/html;charset=utf-8' }), `${title}.html`);
    return;
  }
  // A large library that few visits need.
  const { default: PptxGenJS } = await import('pptxgenjs');
  const presentation = new PptxGenJS();
  const pictures = await picturesOf(job);
  addSlides(presentation, { ...job.source, ...pictures }, job);
  saveFile((await presentation.write({ outputType: 'blob' })) as Blob, `${title}.pptx`);
}

/** The maps of the pages and the code that leads back, as pictures. */
async function picturesOf({ deck, pages }: DeckJob): Promise<Pick<SlideSource, 'mapOf' | 'qr'>> {
  const drawn = [...deck.querySelectorAll<HTMLElement>('[data-brief-page]')];
  const maps = new Map<string, string>();
  for (const [i, page] of pages.entries()) {
    const map = drawn[i]?.querySelector<SVGSVGElement>('svg[data-map-picture]');
    if (map) maps.set(page.id, await pictureOf(map));
  }
  const code = deck.querySelector<SVGSVGElement>('svg[data-code-picture]');
  return { mapOf: (pageId) => maps.get(pageId) ?? null, qr: code ? await pictureOf(code) : null };
}
