// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { buildHtmlFile } from '@/faces/brief/export/html-file';

function styleSheet(css: string): CSSStyleSheet {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return style.sheet!;
}

function deck(): HTMLElement {
  const element = document.createElement('div');
  for (const words of ['first', 'second']) {
    const page = document.createElement('section');
    page.dataset['briefPage'] = '';
    page.className = 'page';
    page.textContent = words;
    element.append(page);
  }
  return element;
}

describe('the brief as one file', () => {
  const sheet = styleSheet(`
    @font-face { font-family: Far; src: url(https://fonts.example/far.woff2); }
    [data-theme='light'] { --text: #151c23; }
    [data-theme='dark'] { --text: #e9eef2; }
    .page { color: var(--text); }
    .elsewhere { color: red; }
    .page { background: url(/picture.png); }
  `);
  const text = buildHtmlFile(deck(), [sheet], {
    title: '五月 <报告>',
    language: 'zh-CN',
    watermark: null,
  });

  it('asks for nothing from anywhere and runs nothing', () => {
    expect(text).not.toMatch(/url\(|@import|<script|<link|\ssrc=|https?:\/\/fonts/);
  });

  it('holds every page with the rules it uses, and no others', () => {
    expect(text.match(/data-brief-page/g)).toHaveLength(2);
    expect(text).toContain('--text: #151c23');
    expect(text).toContain(
      '.page {color: var(--text);}'.replace('{', '{ ').replace('}', ' }').replace('{ ', '{'.concat(' ')),
    );
    expect(text).not.toContain('#e9eef2');
    expect(text).not.toContain('elsewhere');
  });

  it('is named as it is, without becoming markup', () => {
    expect(text).toContain('<title>五月 &lt;报告&gt;</title>');
    expect(new DOMParser().parseFromString(text, 'text/html').title).toBe('五月 <报告>');
  });

  it('bears on every page the mark of whoever took it out, and none where nobody is named', () => {
    const marked = buildHtmlFile(deck(), [sheet], { title: 'May', language: 'en', watermark: 'Chen <chen>' });

    expect(marked.match(/<text [^>]*>Chen &lt;chen&gt;<\/text>/g)).toHaveLength(2 * 9);
    expect(text).not.toContain('class="stamp"');
  });
});
