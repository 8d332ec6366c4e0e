import type { IncidentState } from '@/domain/incident/vocabularies';
import { rememberWords } from './remember-words';

/** How sources word the state of an order; the first pattern that fits decides, so the narrower stand first. */
const STATE_PATTERNS: readonly [RegExp, IncidentState][] = [
  [
    /不予受理|不予立案|作废|无效|撤销|取消|cancel|void|invalid|withdrawn|unfounded|rejected|not valid/u,
    'void',
  ],
  [/退回|退单|返工|return|sent back/u, 'returned'],
  [/挂账|延期|暂停|挂起|suspend|on hold|deferred|referred to external/u, 'suspended'],
  [/已问效|效果核查|归档|effect checked|archived/u, 'effect-checked'],
  [/已回访|called back|follow.?up done/u, 'called-back'],
  [/未办结|未完成|未结|unresolved|not (yet )?(closed|resolved|completed)/u, 'in-handling'],
  [/待核查|核查中|待回访|已反馈|反馈|verify|feedback|pending (review|verification|inspection)/u, 'fed-back'],
  [
    /在办|办理中|处理中|处置中|办理|处置|in.?progress|in.?process|work(ing)? (on|order)|under investigation|active|started|ongoing|awaiting|investigat(ing|ion pending)|pending|visited|inspect(ed|ion)/u,
    'in-handling',
  ],
  [/已派遣|已派单|待处理|待接收|派遣|派单|交办|转办|assign|dispatch|referred|forwarded/u, 'assigned'],
  [/分流|立案|审核|triage|filed|review|acknowledg/u, 'triaged'],
  [
    /办结|结案|已完成|完成|已处置|已解决|已处理|已关闭|关闭|close|complet|resolv|fixed|done|solved|finished|unable to prosecute|no further action|no suspect|not in the public interest|offender|caution|penalty|court|charged|formal action|action to be taken|clear|arrest|settled/u,
    'completed',
  ],
  [
    /受理|登记|新建|新增|已接|open|new|received|accepted|submitted|logged|registered|created|reported|recorded/u,
    'accepted',
  ],
  [/发现|上报|found/u, 'found'],
];

const DUPLICATE = /\bdup(licate)?\b|重复/u;

/** The state a word means; `null` where the word is not known. */
export const parseState = rememberWords((text: string): IncidentState | null => {
  const word = text.trim().toLowerCase();
  return STATE_PATTERNS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
});

/** Whether the word says that the order repeats another, such as `Completed - Dup`. */
export const saysDuplicate = rememberWords((text: string): boolean => DUPLICATE.test(text.toLowerCase()));
