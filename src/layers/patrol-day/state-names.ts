/** How a patrol point of the day stands, in words. */
export const STATE_NAMES = {
  missed: { zh: '漏巡', en: 'Missed' },
  late: { zh: '迟到', en: 'Late' },
  'no-data': { zh: '无轨迹', en: 'No track' },
  open: { zh: '未到时限', en: 'Not due yet' },
  done: { zh: '已巡', en: 'Done' },
} as const;
