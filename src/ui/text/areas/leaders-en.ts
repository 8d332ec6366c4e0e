import type { Words } from '../words';
import type { leadersZh } from './leaders';

export const leadersEn: Words<typeof leadersZh> = {
  to: 'Bring it to',
  choose: 'Choose',
  other: 'Somebody else (by post)',
  post: 'Post (no name)',
  grid: 'grid leader of {{region}}',
  street: 'responsible leader of {{region}}',
  reported: 'brought to {{leader}}',
  needed: 'Choose whom to bring it to, or give the post',
};
