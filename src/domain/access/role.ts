import type { LocalizedText } from '../text/localized-text';
import { PERMISSIONS, type Permission } from './permission';

/** The parts people play, from the least allowed to the most. */
export const ROLES = ['wall', 'analyst', 'leader', 'commander', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, LocalizedText>> = {
  wall: { zh: '大屏', en: 'Wall' },
  analyst: { zh: '分析员', en: 'Analyst' },
  leader: { zh: '领导', en: 'Leader' },
  commander: { zh: '指挥员', en: 'Commander' },
  admin: { zh: '管理员', en: 'Administrator' },
};

/** What each role may do. A wall looks and nothing else: whoever passes by can touch it. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  wall: ['read'],
  analyst: ['read', 'export', 'save-scenes', 'drive-walls', 'edit-rules', 'import'],
  leader: ['read', 'export', 'save-scenes', 'drive-walls', 'supervise', 'review', 'set-targets'],
  commander: [
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
  ],
  admin: PERMISSIONS,
};

/** The roles that may do something, from the least allowed to the most. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
}
