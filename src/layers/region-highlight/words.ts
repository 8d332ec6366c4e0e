import { defineWords, NO_TABLE, regionName } from '../layer-words';

export const words = defineWords(({ selection: { regionCodes }, district }) => {
  if (regionCodes.length === 0) return null;
  const names = regionCodes.map((code) => regionName(district, code));
  return {
    sentence: {
      zh: `选中：${names.map(({ zh }) => zh).join('、')}。`,
      en: `Selected: ${names.map(({ en }) => en).join(', ')}.`,
    },
    ...NO_TABLE,
  };
});
