import type { Words } from '../words';

/** Accounts, signing in, and the audit log. */
export const accessZh = {
  menu: '用户',
  local: '本机管理员',
  localNote: '尚未设置账号，本机打开即可使用全部功能。',
  role: '角色',
  scope: '数据范围',
  wholeDistrict: '全区',
  mayDo: '可以',
  mayNot: '不可以',
} as const;

export const accessEn: Words<typeof accessZh> = {
  menu: 'User',
  local: 'Local administrator',
  localNote: 'No accounts are set up: whoever opens Geju on this machine may do everything.',
  role: 'Role',
  scope: 'Data scope',
  wholeDistrict: 'Whole district',
  mayDo: 'May',
  mayNot: 'May not',
};
