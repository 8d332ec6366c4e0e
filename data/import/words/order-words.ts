import type { EventGrade, GeocodeQuality, Route, Urgency } from '@/domain/incident/vocabularies';
import { rememberWords } from './remember-words';

const ROUTE_PATTERNS: readonly [RegExp, Route][] = [
  [/大循环|大闭环|自上而下|large/u, 'large-loop'],
  [/小循环|小闭环|部门|small/u, 'small-loop'],
  [/网格|基层|自行处置|base/u, 'base-grid'],
];

const URGENCY_PATTERNS: readonly [RegExp, Urgency][] = [
  [/特急|特别紧急|critical|emergency|immediate|highest|^p?1$/u, 'critical'],
  [/不急|not urgent|non.?urgent|一般|普通|normal|standard|routine|medium|low|^p?[3-9]$/u, 'normal'],
  [/紧急|加急|急|urgent|high|priority|^p?2$/u, 'urgent'],
];

const QUALITY_PATTERNS: readonly [RegExp, GeocodeQuality][] = [
  [/门址|门牌|楼|building|rooftop|address ?point|premise|parcel/u, 'building'],
  [/精确|exact|gps|实测|survey/u, 'exact'],
  [/道路|街巷|路段|street|range|interpolat|intersection|block/u, 'street'],
  [/网格|社区|grid|area|zip|postal|centroid|approximate/u, 'grid'],
  [/未匹配|失败|无|unmatched|none|failed/u, 'none'],
];

/** The circle an order ran in; `unknown` where the word is not known. */
export const parseRoute = rememberWords((text: string): Route => {
  return find(ROUTE_PATTERNS, text) ?? 'unknown';
});

export const parseUrgency = rememberWords((text: string): Urgency | null => {
  return find(URGENCY_PATTERNS, text);
});

export const parseGeocodeQuality = rememberWords((text: string): GeocodeQuality => {
  return find(QUALITY_PATTERNS, text) ?? 'unknown';
});

/** 特别重大 (I) to 一般 (IV); a bare word such as 一般 counts only where the column is one of event grades. */
export const parseEventGrade = rememberWords((text: string): EventGrade | null => {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (/特别重大|^(?:i|1|一)级?$/u.test(word)) return 1;
  if (/重大|^(?:ii|2|二)级?$/u.test(word)) return 2;
  if (/较大|^(?:iii|3|三)级?$/u.test(word)) return 3;
  return /一般|^(?:iv|4|四)级?$/u.test(word) ? 4 : null;
});

/** Whether the reporter was content; `null` where the word does not say. */
export const parseSatisfied = rememberWords((text: string): boolean | null => {
  const word = text.trim().toLowerCase();
  if (/不满意|不认可|^否$|dissatisf|unsatisf|not satisf|^(?:no|false|n)$/u.test(word)) return false;
  return /满意|认可|^是$|satisf|^(?:yes|true|y)$/u.test(word) ? true : null;
});

/** Yes, true, 是, or a count above zero. */
export const parseYes = rememberWords((text: string): boolean => {
  const word = text.trim().toLowerCase();
  return /^(?:y|yes|true|t|是|有)$/u.test(word) || Number(word) > 0;
});

function find<T>(patterns: readonly (readonly [RegExp, T])[], text: string): T | null {
  const word = text.trim().toLowerCase();
  return word === '' ? null : (patterns.find(([pattern]) => pattern.test(word))?.[1] ?? null);
}
