import { defaultTimeShares } from '@/analysis/hour-of-week/default-times';
import { rayleighTest } from '@/analysis/hour-of-week/rayleigh';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { countWords, plainParameter, pWords, shareWords } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyInput, StudyOutcome } from '../study';
import { rowAt } from '../study-rows';
import { rhythmReference } from './reference';
import type { RhythmResult } from './reference';

const MIN_INCIDENTS = 30;
const UNTIMED = INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly;

export const study = defineStudy(rhythmReference, readRhythm);

function readRhythm({ ground, rows, frame }: StudyInput): StudyOutcome<RhythmResult> {
  if (ground.timePrecision !== 'instant') {
    return notAssessable('数据没有时刻，只有日期。', 'The data have days only, no time of day.');
  }
  const first = rowAt(rows, frame.window.fromSeconds);
  const end = rowAt(rows, frame.window.toSeconds);
  const times: number[] = [];
  for (let row = first; row < end; row++) {
    if (!(rows.flags[row]! & UNTIMED)) times.push(rows.reportedAt[row]!);
  }
  if (times.length < MIN_INCIDENTS) {
    return notAssessable(
      `本期有时刻的事件只有 ${times.length} 件，少于 ${MIN_INCIDENTS} 件。`,
      `Only ${times.length} incidents of the window have a time of day, fewer than ${MIN_INCIDENTS}.`,
    );
  }
  const result: RhythmResult = {
    timed: times.length,
    untimed: end - first - times.length,
    defaultTimes: defaultTimeShares(times, ground.offsets),
    rayleigh: rayleighTest(times, ground.offsets),
  };
  const { defaultTimes, rayleigh } = result;
  const isEven = rayleigh.p > 0.05;
  const hour = Math.round(rayleigh.meanHour) % 24;
  const card = {
    statement: isEven
      ? {
          zh: `一天之内没有单一高峰（Rayleigh ${pWords(rayleigh.p)}）。`,
          en: `No single peak in the day (Rayleigh ${pWords(rayleigh.p)}).`,
        }
      : {
          zh: `一天之内集中在 ${hour} 时前后（Rayleigh ${pWords(rayleigh.p)}）。`,
          en: `Incidents gather around ${hour}:00 (Rayleigh ${pWords(rayleigh.p)}).`,
        },
    n: result.timed,
    period: frame.window,
    method: { zh: 'Rayleigh 检验，只看得出单峰', en: 'Rayleigh test; it sees a single peak only' },
    parameters: [
      plainParameter('整点', 'On the hour', shareWords(defaultTimes.fullHour)),
      plainParameter('00:00', '00:00', shareWords(defaultTimes.midnight)),
      plainParameter('12:00', '12:00', shareWords(defaultTimes.noon)),
      plainParameter('无时刻', 'Without a time of day', countWords(result.untimed)),
    ],
    sensitivity: {
      zh: '默认时刻：整点、零点、正午的峰可能是录入习惯。按分钟登记时，随机约 1.7%。',
      en: 'Default times: peaks on the hour, at midnight or noon may be clerks’ habit. By chance 1.7% stand on the hour where minutes are recorded.',
    },
  };
  return { kind: 'assessed', result, card };
}
