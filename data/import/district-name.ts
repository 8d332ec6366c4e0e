import { sameText, type LocalizedText } from '@/domain/text/localized-text';
import { nameTokens, sharedTokens, toSingular } from './regions/name-tokens';
import { knownLevel } from './regions/guess-level';
import type { ImportSettings } from './settings/import-settings';

/** Words that name what a file holds, not where. */
const COMMON_WORDS =
  /^(?:311|12345|911|999|\d+|incidents?|crimes?|cases?|calls?|service|services|requests?|orders?|work|police|reports?|complaints?|boundary|boundaries|regions?|geo|street|streets|all|city|public|safety|civic|tickets?|events?|事件|案件|工单|热线|诉求|警情|边界|区域)$/u;
const CHINESE_PLACE = /^\p{Script=Han}{2,}?(?:自治县|街道|新区|开发区|[市区县镇乡])/u;

/** What to call the district: as the user says, as it is called already, or by the words of the file names. */
export function districtName(
  settings: ImportSettings,
  existing: LocalizedText | null,
  fileNames: readonly string[],
): LocalizedText {
  if (typeof settings.district === 'string') return sameText(settings.district);
  if (settings.district) return settings.district;
  if (existing) return existing;
  const tokens = [...sharedTokens(fileNames), ...fileNames.flatMap(nameTokens)];
  for (const token of tokens) {
    const chinese = CHINESE_PLACE.exec(token);
    if (chinese) return sameText(chinese[0]);
    if (
      /^[\p{Script=Latin}]{3,}$/u.test(token) &&
      !COMMON_WORDS.test(token) &&
      !knownLevel(toSingular(token))
    )
      return sameText(token.charAt(0).toUpperCase() + token.slice(1));
  }
  return { zh: '未命名地区', en: 'Unnamed district' };
}
