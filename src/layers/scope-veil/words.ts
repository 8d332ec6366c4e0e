import { defineWords, NO_TABLE, regionName } from '../layer-words';

export const words = defineWords(({ scopeCode, district }) => {
  if (scopeCode === null) return null;
  const { zh, en } = regionName(district, scopeCode);
  return {
    sentence: {
      zh: `范围是${zh}，界外压暗，数字只算界内。`,
      en: `The scope is ${en}; what lies outside is dimmed and not counted.`,
    },
    ...NO_TABLE,
  };
});
