/** Whom something is brought to. */
export const leadersZh = {
  to: '报给谁',
  choose: '请选择',
  other: '其他（写明职务）',
  post: '职务（不写姓名）',
  grid: '{{region}}网格长',
  street: '{{region}}包抓领导',
  reported: '报 {{leader}}',
  needed: '请选择报给谁，或写明职务',
} as const;
