/** The workbench as a place to work at. */
export const workbenchZh = {
  resize: {
    layers: '图层栏宽度：拖动或用左右键，双击还原',
    inspector: '右栏宽度：拖动或用左右键，双击还原',
    dock: '下方图表高度：拖动或用上下键，双击还原',
  },
  usualSize: '默认大小',
  pixels: '{{n}} 像素',
} as const;
