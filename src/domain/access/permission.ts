import type { LocalizedText } from '../text/localized-text';

/**
 * What somebody may be allowed to do.
 *
 * - `read`: see the map, figures and lists, with personal fields masked.
 * - `read-details`: see personal fields of one record unmasked; each look is written down.
 * - `export`: take tables, pictures and briefings out.
 * - `save-scenes`: keep scenes and briefings, for oneself and others.
 * - `drive-walls`: arrange walls and drive what they show.
 * - `acknowledge`: take over, escalate and clear warnings.
 * - `dispatch`: send units and record decisions.
 * - `supervise`: press a unit to act (督办).
 * - `review`: judge what came of decisions.
 * - `set-targets`: set what the city is to reach.
 * - `edit-rules`: change warning rules, time limits, and what is known of cameras.
 * - `intake`: send incidents in; for machines.
 * - `import`: take files in and undo imports.
 * - `administer`: manage accounts and read the audit log.
 */
export const PERMISSIONS = [
  'read',
  'read-details',
  'export',
  'save-scenes',
  'drive-walls',
  'acknowledge',
  'dispatch',
  'supervise',
  'review',
  'set-targets',
  'edit-rules',
  'intake',
  'import',
  'administer',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an endpoint asks of its caller: a permission, or nothing, as signing in must. */
export type Access = Permission | 'public';

/** What each permission allows, in words that follow "may". */
export const PERMISSION_NAMES: Readonly<Record<Permission, LocalizedText>> = {
  read: { zh: '查看数据', en: 'see data' },
  'read-details': { zh: '查看未脱敏的信息', en: 'see unmasked details' },
  export: { zh: '导出', en: 'export' },
  'save-scenes': { zh: '保存场景和汇报', en: 'save scenes and briefings' },
  'drive-walls': { zh: '操控大屏', en: 'drive walls' },
  acknowledge: { zh: '处理预警', en: 'handle warnings' },
  dispatch: { zh: '派单调度', en: 'dispatch' },
  supervise: { zh: '督办', en: 'supervise' },
  review: { zh: '复盘决策', en: 'review decisions' },
  'set-targets': { zh: '设定目标', en: 'set targets' },
  'edit-rules': { zh: '修改规则和时限', en: 'change rules and time limits' },
  intake: { zh: '接入事件', en: 'send incidents in' },
  import: { zh: '导入文件', en: 'import files' },
  administer: { zh: '管理账号和审计', en: 'manage accounts and audit' },
};

/** Permissions that concern the district as a whole: who is bound to some regions has none of them. */
export const WHOLE_DISTRICT_PERMISSIONS: readonly Permission[] = [
  'set-targets',
  'edit-rules',
  'intake',
  'import',
  'administer',
];
