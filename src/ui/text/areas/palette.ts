/** The command palette and the list of keys. */
export const paletteZh = {
  title: '命令面板',
  hint: '去网格、街道、事件编号、图层、云图、界面、场景…（支持拼音首字母）',
  none: '没有找到。可输入名称、编码、拼音首字母或完整的事件编号。',
  openFace: '打开界面',
  openScene: '打开场景，保存于 {{when}}',
  kind: { face: '界面', map: '云图', region: '区域', layer: '图层', scene: '场景', incident: '事件' },
  keys: '键盘快捷键',
  close: '关闭',
  does: {
    palette: '打开命令面板，去任何地方',
    sheet: '显示本表',
    undo: '撤销画面的上一步',
    redo: '重做',
    next: '到下一个控件；Shift Tab 返回',
    pan: '焦点在地图上时平移',
    zoom: '焦点在地图上时缩放',
    words: '焦点在地图上时，以文字和表格看地图',
    leave: '关闭弹出的面板',
  },
} as const;
