export const methodsZh = {
  title: '方法',
  lead: '云图上每个数字的来历：问的是什么、怎么算、默认参数、分级规则、何时不可判。同一数据、同一参数，在任何机器上得到同一答案。',
  steps: '做法',
  formulae: '公式',
  parameters: '参数与默认值',
  classes: '分级规则',
  nulls: '不可判与未计入',
  limits: '看不到什么',
  sources: '出处',
};
