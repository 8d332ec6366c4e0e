import { STAMPS } from '@/domain/incident/stamps';
import type { Stamp } from '@/domain/incident/stamps';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, plainParameter, shareWords } from '../number-words';
import type { StudyCard, StudyInput } from '../study';
import { RECURRENCE_DAYS } from './recurred-rows';
import type { LoopResult } from './reference';

/** The stamps as people say them. */
export const STAMP_WORDS: Readonly<Record<Stamp, LocalizedText>> = {
  foundAt: { zh: '发现', en: 'found' },
  acceptedAt: { zh: '受理', en: 'accepted' },
  triagedAt: { zh: '分流', en: 'triaged' },
  assignedAt: { zh: '交办', en: 'assigned' },
  startedAt: { zh: '处办', en: 'handling begun' },
  fedBackAt: { zh: '反馈', en: 'fed back' },
  completedAt: { zh: '办结', en: 'completed' },
  calledBackAt: { zh: '回访', en: 'called back' },
  effectCheckedAt: { zh: '问效', en: 'effect checked' },
};

/** What the figures say, and what they rest on. */
export function describeLoop({ frame }: StudyInput, result: LoopResult): StudyCard {
  const { whole, recorded, graceDays } = result;
  const { tally } = whole;
  const absent = STAMPS.filter((_, step) => !recorded[step]).map((stamp) => STAMP_WORDS[stamp]);
  return {
    statement: statementOf(result),
    n: tally.all - tally.unread - tally.voided,
    period: frame.window,
    method: {
      zh: '闭环 = 适用的环节全部有时间且先后有序；断环 = 缺了中间环节，或过了时限还等在某一环节；其余为在途，不进分母。不适用的环节（无人可回访、本地数据从不记录）不算缺',
      en: 'Closed: every applicable step is stamped, in order. Broken: a step in the middle is missing, or the order waits for one past its time. All others are under way and in no denominator. Steps that do not apply (nobody to call back, never recorded here) are not missing',
    },
    parameters: [
      {
        name: { zh: '办结后回访、问效宽限', en: 'Time for call-back and effect check' },
        value: { zh: `${graceDays} 日`, en: `${graceDays} days` },
      },
      {
        name: { zh: '虚假办结', en: 'Falsely closed' },
        value: {
          zh: `办结后重开，或办结后 ${RECURRENCE_DAYS} 日内同址同类又报`,
          en: `reopened, or reported again at its place and in its class within ${RECURRENCE_DAYS} days of completion`,
        },
      },
      ...(absent.length > 0
        ? [
            {
              name: { zh: '数据不含', en: 'Never recorded' },
              value: {
                zh: absent.map(({ zh }) => zh).join('、'),
                en: absent.map(({ en }) => en).join(', '),
              },
            },
          ]
        : []),
      plainParameter('在途', 'Under way', countWords(tally.underWay)),
      plainParameter('作废或并单', 'Void or merged', countWords(tally.voided)),
      ...(tally.unread > 0 ? [plainParameter('环节未取到', 'Steps not read', countWords(tally.unread))] : []),
    ],
    sensitivity: {
      zh: '宽限天数与各单时限：放宽则断环变少、在途变多；对比期的工单等得更久，断环略显得多',
      en: 'The grace and the limits of the orders: longer ones turn broken loops into loops under way; orders of the comparison have had more time and look a little worse',
    },
  };
}

function statementOf({ whole: { tally } }: LoopResult): LocalizedText {
  const judged = tally.looped + tally.broken;
  if (judged === 0) {
    return {
      zh: `本期 ${countWords(tally.underWay)} 件都在途，尚无可判闭环的工单。`,
      en: `All ${countWords(tally.underWay)} orders of the window are under way; no loop can be judged yet.`,
    };
  }
  const most = tally.brokenAt.indexOf(Math.max(...tally.brokenAt));
  const where = STAMP_WORDS[STAMPS[most]!];
  const count = tally.brokenAt[most]!;
  return {
    zh: `应闭环 ${countWords(judged)} 件，闭环率 ${shareWords(tally.looped / judged)}；断环 ${countWords(tally.broken)} 件${count > 0 ? `，最多断在“${where.zh}”（${countWords(count)} 件）` : ''}。`,
    en: `Of ${countWords(judged)} orders that should be closed ${shareWords(tally.looped / judged)} are; ${countWords(tally.broken)} broke${count > 0 ? `, most at “${where.en}” (${countWords(count)})` : ''}.`,
  };
}
