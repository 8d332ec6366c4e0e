import type { LocalizedText } from '@/domain/text/localized-text';
import { CRS_HEADER_WORDS } from '../headers';
import { squashText } from '../text/clean-text';
import { parseCrs, WGS84, type Crs } from './crs';

/** The CRS an import begins with, before the points are held against the boundaries. */
export interface CrsChoice {
  readonly crs: Crs;
  readonly by: 'flag' | 'file' | 'header' | 'default' | 'auto';
}

/**
 * @param flag     What the user says: a name, `auto`, or nothing.
 * @param declared What the file says.
 * @param headers  Of the columns that hold the coordinates.
 * @throws {ImportRefusal} If the CRS named is not one that can be read.
 */
export function chooseCrs(
  flag: string | undefined,
  declared: string | null,
  headers: readonly string[],
): CrsChoice {
  if (flag?.toLowerCase() === 'auto') return { crs: WGS84, by: 'auto' };
  if (flag !== undefined) return { crs: parseCrs(flag), by: 'flag' };
  if (declared !== null) return { crs: parseCrs(declared), by: 'file' };
  const squashed = headers.map(squashText);
  const named = CRS_HEADER_WORDS.find(({ words }) =>
    squashed.some((header) => words.some((word) => header.includes(word))),
  );
  return named ? { crs: parseCrs(named.crs), by: 'header' } : { crs: WGS84, by: 'default' };
}

const REASONS: Record<CrsChoice['by'], LocalizedText> = {
  flag: { zh: '由 --crs 指定', en: 'as --crs says' },
  file: { zh: '文件写明', en: 'as the file says' },
  header: { zh: '依列名判断', en: 'by the headers' },
  default: { zh: '默认', en: 'by default' },
  auto: { zh: '依边界自动判断', en: 'as fits the boundaries best' },
};

export function crsNote(name: string, { crs, by }: CrsChoice): LocalizedText {
  const converted = crs.id !== 'WGS84';
  return {
    zh: `${name}：坐标系 ${crs.id}（${REASONS[by].zh}）${converted ? '，已换算为 WGS 84，原始坐标一并保留' : ''}。`,
    en: `${name}: coordinates in ${crs.id} (${REASONS[by].en})${converted ? ', converted to WGS 84; the original pairs are kept' : ''}.`,
  };
}
