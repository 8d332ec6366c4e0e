import type { SourceKind } from '@/domain/incident/vocabularies';

/** How sources word the channel by which an incident came; the first pattern that fits decides. */
const SOURCE_PATTERNS: readonly [RegExp, SourceKind][] = [
  [/企业.*(巡查|自查)|enterprise patrol/u, 'enterprise-patrol'],
  [/双随机|double random/u, 'double-random'],
  [/矛盾.*排查|纠纷.*排查|dispute/u, 'dispute-screening'],
  [/信访|来信|来访|petition|\bletter\b|^mail\b|walk.?in|in person/u, 'petition'],
  [/舆情|微博|网络舆论|社交|twitter|facebook|social|tweet|instagram/u, 'opinion'],
  [/曝光|媒体|电视|报纸|media|press/u, 'public-exposure'],
  [/视频|监控|摄像|video|camera|cctv/u, 'video'],
  [/传感|物联|感知|预警|sensor|iot|alarm|shotspotter|maximo|automat|system|integration/u, 'sensor'],
  [/企业.*(来电|诉求|热线|服务)|enterprise call|business line/u, 'enterprise-call'],
  [/110|公安|警|police|officer|sheriff/u, 'police-clue'],
  [/数字城管|城管|监督员|采集员|digital city/u, 'digital-city'],
  [
    /网格|巡查|巡逻|巡检|自行发现|主动发现|排查|patrol|city worker|employee|staff|field|inspector|crew|proactive|internal|self.?generated/u,
    'patrol',
  ],
  [
    /12345|热线|电话|来电|网站|网页|小程序|微信|邮件|市民|公众|群众|举报|phone|call|hotline|311|citizen|constituent|app\b|mobile|web|online|internet|email|e-mail|text|sms|chat|self.?service|portal|open311|public|resident|android|iphone|ios|voice|unknown caller/u,
    'hotline',
  ],
];

/** What kind of channel a word means; `null` where the word is not known. */
export function parseSourceKind(text: string): SourceKind | null {
  const word = text.trim().toLowerCase();
  return SOURCE_PATTERNS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
