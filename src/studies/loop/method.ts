import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'loop',
  cloudMap: 'situation',
  order: 60,
  title: said('闭环', 'Closed loop'),
  question: said(
    '工单从发现到问效，有多少真正闭环，断在哪一环、哪个街道？',
    'How many orders really close from finding to effect check, and at which step and where do the others break?',
  ),
  steps: [
    said(
      '每件工单看九个环节的时间：发现、受理、分流、交办、处办、反馈、办结、回访、问效。',
      'Each order is read by nine stamps: found, accepted, triaged, assigned, handling begun, fed back, completed, called back, effect checked.',
    ),
    said(
      '适用的环节都有时间且先后有序，为闭环；缺了中间环节、过了办理时限还没办结，或办结后过了宽限还没回访、问效，为断环；其余为在途。',
      'All applicable stamps in order: closed. A stamp missing in the middle, past the limit without completion, or past the grace without call-back or effect check: broken. All others: under way.',
    ),
    said(
      '断环记在第一个缺的环节上，按环节 × 街道列表。',
      'A broken loop counts at the first stamp that is missing, by step and street.',
    ),
    said(
      '用时按 Kaplan-Meier 估计，未办结的按已等时长截尾；旁边一定列出虚假办结、回访和满意。',
      'Times are estimated by Kaplan-Meier with open orders censored; false closing, call-back and satisfaction always stand beside them.',
    ),
  ],
  formulae: [
    term(['闭环率', 'Closed-loop rate'], ['闭环 ÷（闭环 + 断环）', 'closed ÷ (closed + broken)']),
    term(
      ['虚假办结', 'Falsely closed'],
      [
        '（办结后重开，或办结后 30 日内同址同类又报）÷ 已办结',
        '(reopened, or reported again at its place and class within 30 days of completion) ÷ completed',
      ],
    ),
    term(
      ['秒办', 'Closed in haste'],
      ['处办到办结不足 2 分钟 ÷ 已办结', 'under 2 minutes from first action to completion ÷ completed'],
    ),
    term(['退回', 'Sent back'], ['被退回一次以上 ÷ 未作废', 'sent back at least once ÷ not void']),
    term(
      ['回访率', 'Called back'],
      ['已回访 ÷ 已办结且有人可回访', 'called back ÷ completed with somebody to call back'],
    ),
    term(['满意率', 'Satisfied'], ['满意 ÷ 回访有答复', 'content ÷ answers at the call-back']),
    term(
      ['超期率', 'Overdue rate'],
      ['超期 ÷ 有时限且已办结或已过限', 'overdue ÷ with a limit and either closed or past it'],
    ),
  ],
  parameters: [
    term(['宽限', 'Grace'], ['7 日；可改 3、15 日', '7 days; 3 or 15 may be chosen']),
    term(['同址', 'Same place'], ['坐标取整到 10 m', 'positions rounded to 10 m']),
  ],
  classes: [
    term(['跳过', 'Skipped'], ['后面的环节有时间，这一环没有', 'a later stamp is there, this one is not']),
    term(['逾时', 'Stuck'], ['过了时限或宽限还在等', 'waits past the limit or the grace']),
    term(['颠倒', 'Out of order'], ['时间都有，先后不对', 'all stamps are there, in the wrong order']),
  ],
  nulls: [
    said(
      '无人可回访的工单不要求回访；数据从不记录的环节不算缺；作废和并单的不计。',
      'No call-back is asked where nobody can be called; stamps that the data never carry are not missing; void and merged orders do not count.',
    ),
    said(
      '少于 10 件的组不报中位用时；数据不足三个环节时不可判。',
      'Groups under ten have no median; not assessable where the data carry fewer than three stamps.',
    ),
  ],
  limits: [
    said(
      '漏写的时间和真的没做，单看记录分不开。',
      'From the record alone a step not written down and a step not done look the same.',
    ),
    said(
      '同址同类又报可能是新问题；它提示复核，不是定论。',
      'A new report at the same place may be a new matter: it calls for a check, it proves nothing.',
    ),
  ],
  sources: ['Kaplan, E. L. & Meier, P. (1958). JASA 53, 457–481.'],
};
