import { OPENNESS } from '@/domain/incident/incident-extract';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, plainParameter, shareWords } from '../number-words';
import { pickPlacedRows, unplacedWords } from '../placed-rows';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput, StudyOutcome, StudySpan } from '../study';
import { rowAt } from '../study-rows';
import { countRecurrences, groupByPlace, PLACE_METERS, separateEvents } from './follow-places';
import type { PlaceHistory } from './follow-places';
import { RECURRENCE_DAYS, recurrenceReference } from './reference';
import type { RecurrenceResult, RecurrenceSettings, RecurrenceShare, RecurringPlace } from './reference';

const DAY_SECONDS = 86_400;
const MIN_INCIDENTS = 30;
const MOST_PLACES = 100;

export const study = defineStudy(recurrenceReference, findRecurrences);

function findRecurrences(input: StudyInput, settings: RecurrenceSettings): StudyOutcome<RecurrenceResult> {
  const { rows, frame } = input;
  const days = Number(settings.days);
  const window = { ...frame.window, toSeconds: Math.min(frame.window.toSeconds, frame.asOfSeconds) };
  const all = { first: 0, end: rowAt(rows, window.toSeconds) };
  const placed = pickPlacedRows(rows, all, () => true);
  const unused = pickPlacedRows(rows, { ...all, first: rowAt(rows, window.fromSeconds) }, () => true);
  const histories = groupByPlace(rows, placed.rows);
  const shares = RECURRENCE_DAYS.map((text) => shareOf(input, histories, window, Number(text)));
  const share = shares.find((candidate) => candidate.days === days)!;
  if (share.incidents < MIN_INCIDENTS) {
    return notAssessable(
      `本期地点精确的事件只有 ${share.incidents} 件，少于 ${MIN_INCIDENTS} 件；请放宽时间或筛选。`,
      `The window has only ${share.incidents} incidents with an exact place, fewer than ${MIN_INCIDENTS}: widen it or relax the filters.`,
    );
  }
  const places = recurringPlaces(input, histories, {
    fromSeconds: window.toSeconds - days * DAY_SECONDS,
    toSeconds: window.toSeconds,
  });
  const result: RecurrenceResult = {
    days,
    shares,
    places: places.slice(0, MOST_PLACES),
    placeCount: places.length,
    leftOut: unplacedWords(unused),
  };
  return { kind: 'assessed', result, card: buildCard(result, share, window) };
}

function shareOf(
  { ground, rows, frame }: StudyInput,
  histories: readonly PlaceHistory[],
  window: StudySpan,
  days: number,
): RecurrenceShare {
  const first = rows.olderLeftOut > 0 ? (rows.reportedAt[0] ?? 0) : ground.firstSeconds;
  const { comparison } = frame;
  const reaches = comparison !== null && comparison.fromSeconds - days * DAY_SECONDS >= first - DAY_SECONDS;
  return {
    days,
    ...countRecurrences(rows, histories, { ...window, days }),
    before: reaches ? countRecurrences(rows, histories, { ...comparison, days }) : null,
  };
}

function recurringPlaces(
  { ground, rows }: StudyInput,
  histories: readonly PlaceHistory[],
  span: StudySpan,
): readonly RecurringPlace[] {
  const names = new Map(ground.categories.map(({ code, name }) => [code, name]));
  return histories
    .flatMap((history): RecurringPlace[] => {
      const events = separateEvents(rows, history, span);
      if (events.length < 2) return [];
      const last = events.at(-1)!;
      const code = rows.categoryCodes[history.category]!;
      const region = rows.region[last]!;
      return [
        {
          regionCode: region < 0 ? null : rows.regionCodes[region]!,
          category: names.get(code) ?? { zh: code, en: code },
          n: events.length,
          firstSeconds: rows.reportedAt[events[0]!]!,
          lastSeconds: rows.reportedAt[last]!,
          open: events.filter((row) => rows.openness[row] === OPENNESS.open).length,
        },
      ];
    })
    .sort((a, b) => b.n - a.n || b.lastSeconds - a.lastSeconds);
}

function buildCard(result: RecurrenceResult, share: RecurrenceShare, period: StudySpan): StudyCard {
  const other = result.shares.find(({ days }) => days !== share.days)!;
  const part = ({ recurred, incidents }: RecurrenceShare) =>
    `${countWords(recurred)} / ${countWords(incidents)}（${shareWords(recurred / incidents)}）`;
  return {
    statement: statementOf(result, share),
    n: share.incidents,
    period,
    method: {
      zh: '本期每件事件回看：同址、同类、间隔 24 小时以上的前一件在多少天内',
      en: 'Each incident of the window looks back: whether one of its class stood at its place more than 24 hours and at most so many days before',
    },
    parameters: [
      {
        name: { zh: '同址', en: 'Same place' },
        value: { zh: `坐标取整到 ${PLACE_METERS} m`, en: `positions rounded to ${PLACE_METERS} m` },
      },
      {
        name: { zh: '同类', en: 'Same class' },
        value: { zh: '登记时的最细类别', en: 'the finest class as registered' },
      },
      {
        name: { zh: `${other.days} 天内`, en: `Within ${other.days} days` },
        value: { zh: part(other), en: part(other).replace('（', ' (').replace('）', ')') },
      },
      ...(result.leftOut ? [{ name: { zh: '未使用', en: 'Not used' }, value: result.leftOut }] : []),
      plainParameter('复发地点', 'Places', countWords(result.placeCount)),
    ],
    sensitivity: {
      zh: '定位精度：地址归到楼门口或小区门口时，不同的事会落在同一点。',
      en: 'How well places are known: where addresses fall on one gate, different matters share a point.',
    },
  };
}

function statementOf({ placeCount }: RecurrenceResult, share: RecurrenceShare): LocalizedText {
  const { days, incidents, recurred, before } = share;
  const was =
    before && before.incidents >= MIN_INCIDENTS
      ? {
          zh: `，对比期 ${shareWords(before.recurred / before.incidents)}`,
          en: `, ${shareWords(before.recurred / before.incidents)} in the comparison`,
        }
      : { zh: '', en: '' };
  const of = `${countWords(recurred)} / ${countWords(incidents)}`;
  return {
    zh: `本期 ${shareWords(recurred / incidents)} 的事件是同址同类 ${days} 天内再次发生（${of}${was.zh}）；截至期末 ${days} 天内有 ${countWords(placeCount)} 处发生两次以上。`,
    en: `${shareWords(recurred / incidents)} of incidents came back to their place and class within ${days} days (${of}${was.en}); ${countWords(placeCount)} places had two or more in the last ${days} days.`,
  };
}
