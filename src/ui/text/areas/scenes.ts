import type { Words } from '../words';

export const scenesZh = {
  title: '已存场景',
  button: '场景',
  name: '给当前画面起名',
  save: '保存',
  taken: '已有同名场景，请换一个名字，或用该场景右侧的更新按钮。',
  fix: '把时间窗固定在当前日期（不勾选则随数据移动）',
  none: '还没有保存过场景。起个名字，把当前画面的范围、时间、图层和筛选一起保存，供所有人打开。',
  failed: '已存场景未能读取。',
  here: '当前画面',
  rename: '重命名“{{name}}”',
  update: '用当前画面更新“{{name}}”',
  delete: '删除“{{name}}”',
  deleted: '已删除“{{name}}”。',
  takeBack: '撤销删除',
} as const;

export const scenesEn: Words<typeof scenesZh> = {
  title: 'Saved scenes',
  button: 'Scenes',
  name: 'Name what is on screen',
  save: 'Save',
  taken: 'A scene has this name already. Choose another, or press update beside that scene.',
  fix: 'Fix the period at today’s dates (otherwise it moves with the data)',
  none: 'No scene saved yet. Give a name to keep scope, period, layers and filters together, for everybody to open.',
  failed: 'The saved scenes could not be read.',
  here: 'on screen',
  rename: 'Rename “{{name}}”',
  update: 'Bring “{{name}}” up to what is on screen',
  delete: 'Delete “{{name}}”',
  deleted: 'Deleted “{{name}}”.',
  takeBack: 'Take it back',
};

/** What is said of any write that did not come through. */
export const writesZh = {
  notSent: '没有连上数据服务，未能保存。请检查网络后重试。',
  mayNot: '{{role}}不能{{what}}；可以的有：{{roles}}。',
  nobody: '未登录用户',
} as const;

export const writesEn: Words<typeof writesZh> = {
  notSent: 'The data service could not be reached: nothing was saved. Check the network and try again.',
  mayNot: '{{role}} may not {{what}}; who may: {{roles}}.',
  nobody: 'Who is not signed in',
};
