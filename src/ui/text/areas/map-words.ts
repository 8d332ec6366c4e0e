/** What the map shows, told in words and tables. */
export const mapWordsZh = {
  tab: '文字版',
  title: '地图文字版',
  open: '以文字和表格看地图',
  shown: '正在显示的图层',
  none: '没有打开的图层。请在左侧图层中打开一个。',
  loading: '还没有算出来。',
  go: '在地图上看 {{name}}',
  some: '前 {{shown}} 行，共 {{all}} 行',
  legend: '图例',
  described: '地图上有：{{names}}。焦点在地图上时按 T，以文字和表格看地图。',
} as const;
