import type { IncidentSource, SourceKind } from '@/domain/incident/vocabularies';

/** The thirteen channels by which incidents reach the core platform. */
export type SampleSourceKind = Exclude<SourceKind, 'other'>;

interface SampleSource extends IncidentSource {
  readonly kind: SampleSourceKind;
  /** What its numbers begin with. */
  readonly prefix: string;
}

export const SOURCES: readonly SampleSource[] = [
  { code: 'hotline', prefix: '12345', kind: 'hotline', name: { zh: '12345 热线', en: '12345 hotline' } },
  { code: 'patrol', prefix: 'WGXC', kind: 'patrol', name: { zh: '网格巡查', en: 'Grid patrol' } },
  {
    code: 'enterprise-patrol',
    prefix: 'QYXC',
    kind: 'enterprise-patrol',
    name: { zh: '企业专属网格巡查', en: 'Enterprise-grid patrol' },
  },
  {
    code: 'police-clue',
    prefix: 'ZAXS',
    kind: 'police-clue',
    name: { zh: '公安治安线索', en: 'Police clue' },
  },
  {
    code: 'double-random',
    prefix: 'SSJ',
    kind: 'double-random',
    name: { zh: '双随机检查', en: 'Double-random check' },
  },
  { code: 'video', prefix: 'SPXC', kind: 'video', name: { zh: '视频巡查', en: 'Video patrol' } },
  {
    code: 'digital-city',
    prefix: 'SZCG',
    kind: 'digital-city',
    name: { zh: '数字城管', en: 'Digital city management' },
  },
  {
    code: 'dispute-screening',
    prefix: 'MDPC',
    kind: 'dispute-screening',
    name: { zh: '矛盾排查', en: 'Dispute screening' },
  },
  {
    code: 'enterprise-call',
    prefix: 'QHWY',
    kind: 'enterprise-call',
    name: { zh: '企业呼叫', en: 'Enterprise call' },
  },
  { code: 'sensor', prefix: 'GZSB', kind: 'sensor', name: { zh: '感知设备', en: 'Sensor' } },
  {
    code: 'public-exposure',
    prefix: 'GZBG',
    kind: 'public-exposure',
    name: { zh: '公众曝光', en: 'Public exposure' },
  },
  { code: 'petition', prefix: 'XF', kind: 'petition', name: { zh: '信访', en: 'Petition' } },
  { code: 'opinion', prefix: 'YQ', kind: 'opinion', name: { zh: '舆情', en: 'Public opinion' } },
];
