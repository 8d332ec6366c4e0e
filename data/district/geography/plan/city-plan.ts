import type { DrawnLine } from './plan-line';

/*
 * The plan of the sample district on the flat sheet, before the sheet is bent (`warp.ts`) and the seed shakes its points:
 * kilometers east and north of the middle. Everything here is invented.
 */

/** Half the sheet's extent in kilometers. */
export const SHEET = { halfWidth: 13, halfHeight: 10 } as const;

/** The outline the district is cut to, along roads and water. */
export const DISTRICT_OUTLINE =
  '-3.4,5.1 -0.4,5.15 -0.2,4.25 2.4,4.1 3.8,3.7 4.2,3.05 5.6,2.7 5.85,1.3 6.6,0.9 6.85,-1.2 6.3,-2.3 5.8,-3.2 4,-3.45 2.3,-3.8 0.6,-4.05 0.3,-4.75 -2.8,-4.9 -4.2,-4.4 -6.5,-4.2 -6.8,-2.8 -6.2,-1.6 -6.35,0.2 -5.8,1.6 -5.5,3.0 -4.8,4.2';

function road(
  key: string,
  lineClass: DrawnLine['class'],
  names: readonly [zh: string, en: string],
  path: string,
): DrawnLine {
  return { key, class: lineClass, name: { zh: names[0], en: names[1] }, path };
}

/** Roads and tracks that shape the city, in drawing order: a line that ends near an earlier one meets it there. */
export const TRUNK_LINES: readonly DrawnLine[] = [
  road(
    'ring',
    'express',
    ['环城快速路', 'Huancheng Expressway'],
    '-1.3,-11 -1.15,-8 -0.8,-5.8 -0.1,-4.55 0.85,-3.35 1.75,-2.35 2.65,-1.35 3,-0.3 3,0.6 3.25,1.5 4.1,2.35 5.8,3 8.6,3.7 14,4.6',
  ),
  road(
    'north-express',
    'express',
    ['北环快速路', 'Beihuan Expressway'],
    '-14,2.6 -9.5,2.85 -6.6,3.1 -4.2,3.3 -1.8,3.36 0.6,3.3 2.6,2.95 3.9,2.35 4.4,2',
  ),
  road(
    'wenchang',
    'arterial',
    ['文昌路', 'Wenchang Road'],
    '-5.75,-11 -5.8,-6 -5.85,-3.2 -5.6,-1 -5.45,1 -5.6,3.3 -5.75,6 -5.6,11',
  ),
  road(
    'yingbin',
    'arterial',
    ['迎宾大道', 'Yingbin Avenue'],
    '-3.2,-11 -3.1,-6 -2.95,-3.4 -3.05,-1.2 -2.9,1 -2.85,3 -3.2,5 -3,11',
  ),
  road(
    'dongyu',
    'arterial',
    ['东屿大道', 'Dongyu Avenue'],
    '2.3,11 2.25,6 2.3,2.6 2.05,0.7 2,-1 2.2,-3.2 2.1,-6 2.2,-11',
  ),
  road(
    'gangqian',
    'arterial',
    ['港前路', 'Gangqian Road'],
    '4,11 3.9,6 4.15,2.6 4,0.5 3.95,-1.5 3.8,-4 3.9,-11',
  ),
  road(
    'binhai',
    'arterial',
    ['滨海大道', 'Binhai Avenue'],
    '5.55,11 5.6,5 5.75,2 5.65,-0.5 5.75,-2.6 5.6,-6 5.7,-11',
  ),
  road(
    'beiling',
    'arterial',
    ['北岭路', 'Beiling Road'],
    '-14,4.5 -8,4.2 -5.6,4.25 -3.1,4.05 -0.6,4.15 2.3,4 5.7,4.4 14,5.8',
  ),
  road(
    'lanhu',
    'arterial',
    ['澜湖大道', 'Lanhu Avenue'],
    '-14,1.6 -8,1.75 -5.5,2.05 -2.9,2.2 -0.5,2.45 2.3,2.25 3.3,1.75 5.75,1.75 8,2 14,2.4',
  ),
  road(
    'wangjiang',
    'arterial',
    ['望江路', 'Wangjiang Road'],
    '-14,0.35 -8,0.6 -5.5,0.72 -2.9,0.98 -0.35,1.35 2.1,1.5 3.2,1.2 5.7,0.72 8,0.75 14,1.4',
  ),
  road(
    'zhonglou',
    'arterial',
    ['钟楼大街', 'Zhonglou Street'],
    '-14,-2.1 -8,-1.5 -5.6,-1.12 -3.05,-1.16 -1.9,-1.2 -0.45,-0.62 1.9,-0.25 3,-0.62 5.7,-1.1 8,-1.25 14,-1.1',
  ),
  road(
    'guhuai',
    'arterial',
    ['古槐路', 'Guhuai Road'],
    '-14,-3.3 -8,-2.4 -5.7,-1.95 -4.4,-1.86 -3,-2 -0.55,-1.85 1.9,-1.45 3.9,-1.9 5.75,-2.15 8,-2.3 14,-2.4',
  ),
  road(
    'liupu',
    'arterial',
    ['柳浦路', 'Liupu Road'],
    '-14,-4.4 -8,-3.7 -5.85,-3.55 -4.4,-3.62 -2.95,-3.2 -0.7,-2.95 1.2,-2.75 2.15,-2.85 3.85,-3.05 5.7,-3.3 14,-4.1',
  ),
  road(
    'qinghe',
    'arterial',
    ['青禾路', 'Qinghe Road'],
    '-14,-6.2 -8,-5.1 -5.8,-4.75 -3.1,-4.7 -0.9,-4.95 2.1,-4.6 5.7,-4.8 14,-5.6',
  ),
  road(
    'guanlan',
    'arterial',
    ['观澜大道', 'Guanlan Avenue'],
    '-0.75,11 -0.6,6 -0.55,3.4 -0.35,1 -0.45,-1.4 -0.75,-3 -0.95,-5.2',
  ),
  road('shuyuan', 'arterial', ['书院路', 'Shuyuan Road'], '-4.15,-0.1 -4.15,0.7 -4.2,2.1 -4.4,3.5'),
  road(
    'lanting',
    'arterial',
    ['兰亭路', 'Lanting Road'],
    '-1.75,3.5 -1.7,2.2 -1.6,1.1 -1.85,0 -1.92,-1.2 -1.8,-2 -1.9,-3.3',
  ),
  road('yungu', 'arterial', ['云谷大道', 'Yungu Avenue'], '0.85,4.2 0.85,2.4 0.7,1.4 0.72,0.85'),
  road('yunqiao', 'arterial', ['云桥路', 'Yunqiao Road'], '0.78,0.68 0.75,-0.6 0.65,-1.7 0.5,-2.9'),
  road('hetang', 'collector', ['荷塘路', 'Hetang Road'], '-4.45,-0.31 -4.35,-1.1 -4.5,-2.1'),
  road(
    'zhongshan',
    'arterial',
    ['中山路', 'Zhongshan Road'],
    '-1.25,-1.55 -0.75,-1.95 -0.1,-2.55 0.35,-3.2 0.62,-3.95',
  ),
  road('xinghe', 'collector', ['星河路', 'Xinghe Road'], '-5.75,1.3 -5.1,1.42 -4.2,1.46 -2.9,1.62 -1.5,1.72'),
  {
    ...road(
      'yungu-ring',
      'collector',
      ['云谷环路', 'Yungu Circle'],
      '1.42,1.87 1.2,2.2 0.8,2.32 0.42,2.18 0.26,1.87 0.42,1.56 0.8,1.42 1.2,1.54',
    ),
    isRing: true,
  },
  road(
    'railway',
    'rail',
    ['澜江铁路', 'Lanjiang Railway'],
    '-14,-5.3 -9,-4.5 -6,-4.2 -3,-4.05 -0.6,-3.95 1.2,-3.75 3,-3.5 4.7,-2.75 6.6,-1.75 9,-1.75 14,-1.9',
  ),
  ...[-12.1, -10.4, -8.9, -7.4].map((u) => beyond(`${u},-11 ${u + 0.25},-4 ${u - 0.2},3 ${u + 0.1},11`)),
  ...[7.2, 8.7, 10.3, 11.9].map((u) => beyond(`${u},-11 ${u - 0.2},-4 ${u + 0.25},3 ${u - 0.1},11`)),
  ...[5.6, 7.1, 8.7].map((v) => beyond(`-14,${v} -5,${v - 0.2} 4,${v + 0.25} 14,${v}`)),
  ...[-6.1, -7.5, -8.9].map((v) => beyond(`-14,${v - 0.2} -5,${v + 0.2} 4,${v - 0.2} 14,${v + 0.1}`)),
];

/** Roads outside the district, so that the city does not end at its border. */
function beyond(path: string): DrawnLine {
  return { key: path, class: 'arterial', name: null, path };
}
