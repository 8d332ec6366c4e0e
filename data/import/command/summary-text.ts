import type { ImportRecord } from '@/contract/imports';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, shareWords } from '../text/count-words';

const CODE_WORDS: Readonly<Record<string, LocalizedText>> = {
  'closed-before-opened': { zh: '办结早于受理', en: 'closed before opened' },
  'geocoding-pile': { zh: '落在默认点', en: 'on a default point' },
  'outside-regions': { zh: '在所有区域之外', en: 'outside every region' },
  'no-coordinates': { zh: '没有坐标', en: 'without coordinates' },
  'coordinates-zero': { zh: '坐标为 0,0', en: 'coordinates 0,0' },
  'coordinates-unreadable': { zh: '坐标不是数字', en: 'coordinates are no numbers' },
  'coordinates-out-of-range': { zh: '坐标超出范围', en: 'coordinates out of range' },
  'region-stated': { zh: '按所填区域归属', en: 'placed by the stated region' },
  'region-disagrees': { zh: '所填区域与坐标不符', en: 'stated region is not where the point lies' },
  'repeated-row': { zh: '完全重复的行', en: 'repeated rows' },
  'corrected-row': { zh: '被更正的行', en: 'corrected rows' },
  'time-missing': { zh: '没有受理时间', en: 'no time of report' },
  'time-unreadable': { zh: '受理时间无效', en: 'time of report is no date' },
  'time-future': { zh: '受理时间晚于此刻', en: 'time of report in the future' },
  'time-too-old': { zh: '受理时间早于 1970 年', en: 'time of report before 1970' },
  'stamp-unreadable': { zh: '其他时间无效', en: 'another time is no date' },
  'stamp-implausible': { zh: '其他时间不合理', en: 'another time is implausible' },
  'state-unknown': { zh: '状态词不认识', en: 'unknown word for the state' },
  'short-row': { zh: '单元格偏少', en: 'too few cells' },
  'too-many-cells': { zh: '单元格偏多', en: 'too many cells' },
  'direction-compass': { zh: '朝向为方位词', en: 'direction as a compass point' },
  'direction-arc': { zh: '朝向为区间', en: 'direction as an arc' },
  'direction-several': { zh: '朝向有多个', en: 'several directions' },
  'direction-impossible': { zh: '朝向不可能', en: 'impossible direction' },
  'direction-unreadable': { zh: '朝向无法识别', en: 'direction not readable' },
  'camera-figure-unreadable': { zh: '摄像机数值无法识别', en: 'camera figure not readable' },
  'camera-repeated': { zh: '编码重复的摄像机', en: 'cameras of the same code' },
  'not-surveillance': { zh: '不是监控摄像机', en: 'no surveillance camera' },
  'not-building': { zh: '不是建筑面', en: 'no building outline' },
  'not-road': { zh: '不是道路线', en: 'no road line' },
  'bad-encoding': { zh: '含无法解码的字节', en: 'undecodable bytes' },
};

/** What an import did, as a table in Chinese and English, then every decision. */
export function summaryText(record: ImportRecord, isDryRun: boolean): string {
  const { counts } = record;
  const stored = counts.placed + counts.unplaced;
  const rows: [LocalizedText, string][] = [
    [{ zh: '读入行数', en: 'rows read' }, countWords(counts.rows)],
    [{ zh: '新增', en: 'created' }, countWords(counts.created)],
    [{ zh: '更新', en: 'updated' }, countWords(counts.updated)],
    [{ zh: '未变', en: 'unchanged' }, countWords(counts.unchanged)],
    [{ zh: '合并', en: 'merged' }, countWords(counts.merged)],
    [{ zh: '拒收', en: 'rejected' }, countWords(counts.rejected)],
    [{ zh: '有坐标', en: 'placed' }, `${countWords(counts.placed)}  (${shareWords(counts.placed, stored)})`],
    [
      { zh: '落在区域内', en: 'in a region' },
      `${countWords(counts.placed - counts.outside)}  (${shareWords(counts.placed - counts.outside, counts.placed)})`,
    ],
    [{ zh: '区外', en: 'outside' }, countWords(counts.outside)],
    [{ zh: '无坐标', en: 'without a place' }, countWords(counts.unplaced)],
  ];
  const problems = Object.entries(counts.problems).map(([code, count]): [LocalizedText, string] => [
    CODE_WORDS[code] ?? { zh: code, en: code },
    countWords(count),
  ]);
  const title = isDryRun
    ? '试运行，未写入任何数据 Dry run, nothing was stored'
    : `导入完成 Imported: ${record.id}`;
  return [
    title,
    ...(counts.rows > 0 ? [table(rows)] : []),
    ...(problems.length > 0 ? ['', '发现 Findings', table(problems)] : []),
    '',
    '判断与说明 Decisions',
    ...record.decisions.map(({ zh, en }) => `  - ${zh}\n    ${en}`),
  ].join('\n');
}

function table(rows: readonly (readonly [LocalizedText, string])[]): string {
  const labels = rows.map(([{ zh, en }]) => (zh === en ? zh : `${zh} ${en}`));
  const width = Math.max(...labels.map(columnsOf));
  return rows
    .map(([, value], i) => `  ${labels[i]}${' '.repeat(width - columnsOf(labels[i]!))}  ${value}`)
    .join('\n');
}

/** Width on a terminal: Chinese characters take two columns. */
function columnsOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0);
}
