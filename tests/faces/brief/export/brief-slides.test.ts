import { inflateRawSync } from 'node:zlib';
import PptxGenJS from 'pptxgenjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { regionCode } from '@/domain/region/region';
import { addSlides } from '@/faces/brief/export/brief-slides';
import { hexOf } from '@/faces/brief/export/slide-frame';
import type { SlideSource } from '@/faces/brief/export/slide-frame';
import { pagesOf } from '@/faces/brief/brief-pages';
import { zhCN } from '@/ui/text/zh-cn';
import type { Text } from '@/ui/text/use-text';
import { briefSheet } from '#tests/support/brief-sheet';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The entries of a zip archive by name, read from its central directory. */
function unzip(file: Buffer): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameSize);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + size);
    entries.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + nameSize + extraSize + noteSize;
  }
  return entries;
}

/** Words of the interface in Chinese, with the values set in. */
const t = ((key: string, values: Record<string, unknown> = {}) => {
  const text = key
    .split('.')
    .reduce<unknown>((table, part) => (table as Record<string, unknown>)[part], zhCN);
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}) as unknown as Text;

describe('the slides of a brief', () => {
  const sheet = briefSheet();
  const pages = pagesOf(sheet.result);
  const source: SlideSource = { sheet, t, mapOf: () => PIXEL, qr: PIXEL };
  let parts: ReadonlyMap<string, Buffer>;
  const slide = (n: number) => parts.get(`ppt/slides/slide${n}.xml`)!.toString('utf8');

  beforeAll(async () => {
    const presentation = new PptxGenJS();
    addSlides(presentation, source, {
      pages,
      wordsOf: (page) => ({
        comment: page.id === 'ranking' ? '请望江街道说明' : '',
        notes: `说给 ${page.id}`,
      }),
      watermark: '陈晓明 chen 2026-11-22 09:30',
    });
    parts = unzip((await presentation.write({ outputType: 'nodebuffer' })) as Buffer);
  });

  it('are as many as the pages, each with its foot of scope, n, period, method, version and user', () => {
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(
      pages.length,
    );
    pages.forEach((_, i) => {
      for (const word of ['范围 ', 'n ', '期间 ', '方法 ', '数据版本 ', '制作 '])
        expect(slide(i + 1)).toContain(word);
      expect(slide(i + 1)).toContain(`${i + 1} / ${pages.length}`);
    });
  });

  it('bear the mark of whoever takes them out, on their ground and not in the way', () => {
    const relations = parts.get('ppt/slides/_rels/slide1.xml.rels')!.toString('utf8');
    const layout = /slideLayouts\/slideLayout\d+\.xml/.exec(relations)![0];

    expect(
      parts
        .get(`ppt/${layout}`)!
        .toString('utf8')
        .match(/陈晓明 chen 2026-11-22 09:30/g),
    ).toHaveLength(9);
    expect(slide(1)).not.toContain('陈晓明 chen');
  });

  it('give the two numbers of the limits the room of two, and fill the table with all columns', () => {
    const at = pages.findIndex(({ kind }) => kind === 'ranking') + 1;
    const widths = [...slide(at).matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width));

    expect(widths).toHaveLength(6);
    expect(widths[4]!).toBe(Math.max(...widths));
    expect(widths[4]! / widths[3]!).toBeGreaterThan(1.8);
    // 868 of the 1920 pixels of a page that is 13 1/3 inches wide; 914,400 units an inch.
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo((868 / 144) * 914_400, -2);
  });

  it('hold charts of their own, each with a workbook of the very numbers', () => {
    const at = pages.findIndex(({ id }) => id === 'finding-volume');
    const chart = sheet.result.findings.find(({ id }) => id === 'volume')!.chart!;
    const relations = parts.get(`ppt/slides/_rels/slide${at + 1}.xml.rels`)!.toString('utf8');
    const number = /charts\/chart(\d+)\.xml/.exec(relations)![1]!;
    const book = unzip(parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`)!);
    const cells = [
      ...book
        .get('xl/worksheets/sheet1.xml')!
        .toString('utf8')
        .matchAll(/<c r="B(\d+)"[^>]*>\s*<v>([^<]*)<\/v>/g),
    ]
      .filter(([, row]) => Number(row) > 1)
      .map(([, , value]) => Number(value));

    expect(chart.kind).toBe('bars');
    expect(cells).toEqual('values' in chart ? chart.values : []);
  });

  it('say the sentences of the screen, the ranking as a table, and keep comments and notes', () => {
    const at = pages.findIndex(({ id }) => id === 'ranking') + 1;
    const text = (xml: string) =>
      [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join('');
    const first = sheet.result.findings[0]!;

    expect(text(slide(2))).toContain(first.sentence.zh.replace(/[⟦⟧]/g, ''));
    expect(slide(at)).toContain('<a:tbl>');
    for (const { name } of sheet.result.ranking!.units) expect(slide(at)).toContain(name.zh);
    expect(slide(at)).toContain('请望江街道说明');
    expect(parts.get(`ppt/notesSlides/notesSlide${at}.xml`)!.toString('utf8')).toContain('说给 ranking');
  });

  it('write colors of six digits, also from a style sheet that was shortened', () => {
    expect(hexOf('#fff')).toBe('FFFFFF');
    expect(hexOf(' #007068')).toBe('007068');
  });

  it('say plainly where nothing was decided, and else what was and what came of it', async () => {
    const at = pages.findIndex(({ id }) => id === 'decisions') + 1;
    const decision: Dispatch = {
      id: '0b0e3f0c-0000-4000-8000-000000000001',
      target: { kind: 'region', code: regionCode('G1') },
      title: 'G1',
      regionCode: regionCode('G1'),
      position: null,
      unitCode: null,
      unitName: '城管中队',
      teamName: null,
      action: 'patrol',
      reason: '夜市超期集中',
      figures: [],
      scene: {},
      dataVersion: 'v0',
      // 23:30 in Beijing on 2026-05-05: that day, although it is still afternoon in UTC.
      decidedAt: Date.parse('2026-05-05T23:30:00+08:00'),
      decidedBy: '测试员',
      state: 'done',
      outcome: '超期由 12 件降到 3 件',
      closedAt: null,
      closedBy: null,
      version: 2,
    };
    const presentation = new PptxGenJS();
    const decided = { ...source, sheet: { ...sheet, decisions: [decision] } };
    addSlides(presentation, decided, { pages, wordsOf: () => ({ comment: '', notes: '' }), watermark: null });
    const written = unzip((await presentation.write({ outputType: 'nodebuffer' })) as Buffer);
    const xml = written.get(`ppt/slides/slide${at}.xml`)!.toString('utf8');

    expect(slide(at)).toContain('没有记录在案');
    for (const words of ['2026-05-05', '城管中队', '加密巡查', '超期由 12 件降到 3 件'])
      expect(xml).toContain(words);
  });
});
