import type { LocalizedText } from '@/domain/text/localized-text';

import type { Place, Point, Zone } from '../geography';

/** A named place that stands once in the district, near a spot of the flat sheet in kilometers. */
export interface Landmark {
  readonly kind: Place['kind'];
  readonly name: LocalizedText;
  readonly near: Point;
  readonly zones: readonly Zone[];
  /** Least area of its block in square meters. */
  readonly area: number;
}

const TOWN: readonly Zone[] = ['new-town', 'residential', 'old-town'];
const RURAL: readonly Zone[] = ['green', 'fields', 'village'];

function landmark(
  kind: Place['kind'],
  names: string,
  near: string,
  area: number,
  zones: readonly Zone[] = TOWN,
): Landmark {
  const [zh, en] = names.split('|');
  const [east, north] = near.split(',').map(Number);
  return { kind, name: { zh: zh!, en: en! }, near: [east!, north!], area, zones };
}

/** All invented. Large sites first: they choose first. */
export const LANDMARKS: readonly Landmark[] = [
  landmark('temple', '钟楼|Bell Tower', '-1.92,-1.2', 3_000, ['old-town']),
  landmark('stadium', '澜湖体育中心|Lanhu Sports Center', '2.5,2.75', 34_000),
  landmark('government', '澜湖区人民政府|Lanhu District Government', '0.2,2', 16_000),
  landmark('hospital', '澜湖区人民医院|Lanhu People’s Hospital', '-0.7,-1.3', 17_000),
  landmark('hospital', '澜湖区第二人民医院|Lanhu Second People’s Hospital', '-3.4,1.5', 15_000),
  landmark('hospital', '澜湖区中医医院|Lanhu Hospital of Chinese Medicine', '-2.8,-0.6', 9_000),
  landmark('hospital', '澜湖区妇幼保健院|Lanhu Maternity Hospital', '1.5,1.1', 13_000),
  landmark('hospital', '东屿医院|Dongyu Hospital', '4.5,1.3', 14_000),
  landmark('hospital', '临港职工医院|Lingang Workers’ Hospital', '3.5,-1', 12_000),
  landmark('mall', '云谷天街|Yungu Galleria', '1.2,2', 15_000),
  landmark('mall', '新澜广场|Xinlan Plaza', '0.5,1.5', 15_000),
  landmark('mall', '江月汇|Jiangyue Mall', '1.3,-0.6', 14_000),
  landmark('mall', '望江百货|Wangjiang Department Store', '-3,1.2', 10_000),
  landmark('mall', '东屿生活广场|Dongyu Living Mall', '4.2,0.9', 11_000),
  landmark('mall', '柳浦万家|Liupu Family Mall', '-1.6,-2.7', 11_000),
  landmark('government', '澜湖区政务服务中心|Lanhu Government Service Center', '0.9,2.3', 12_000),
  landmark('school', '澜湖中学|Lanhu High School', '-1,1.7', 24_000),
  landmark('school', '澜湖外国语学校|Lanhu Foreign Language School', '1.6,2.9', 24_000),
  landmark('school', '云桥中学|Yunqiao High School', '0.9,-1.9', 22_000),
  landmark('school', '望江中学|Wangjiang Middle School', '-4.6,1.2', 20_000),
  landmark('school', '东屿中学|Dongyu Middle School', '4.9,1.2', 20_000),
  landmark('school', '柳浦中学|Liupu Middle School', '-2.4,-2.9', 20_000),
  landmark('school', '古槐中学|Guhuai Middle School', '-4.2,-1.4', 18_000),
  landmark('school', '临港职业技术学院|Lingang Vocational College', '3.4,-2.6', 30_000),
  landmark('temple', '北岭寺|Beiling Temple', '-2.2,4.5', 20_000, RURAL),
  landmark('temple', '城隍庙|City God Temple', '-2.35,-1', 3_500, ['old-town']),
  landmark('temple', '文庙|Confucian Temple', '-1.5,-1.4', 3_500, ['old-town']),
  landmark('temple', '天后宫|Tianhou Palace', '-3.3,0.2', 3_500, ['old-town']),
  landmark('park', '人民公园|People’s Park', '-0.9,-2.3', 24_000),
  landmark('park', '云谷中央公园|Yungu Central Park', '1.3,1.6', 20_000, ['new-town']),
  landmark('park', '望江公园|Wangjiang Park', '-4,1.7', 20_000),
  landmark('park', '银杏公园|Ginkgo Park', '-0.1,2.8', 20_000),
  landmark('park', '东篱公园|Dongli Park', '4.8,1.9', 18_000),
  landmark('park', '货站公园|Freight Yard Park', '0.8,-3.1', 18_000),
  landmark('factory', '澜江重型机械厂|Lanjiang Heavy Machinery Works', '3.6,-2.2', 30_000, ['industrial']),
  landmark('factory', '临港钢铁|Lingang Steel', '5,-2.7', 30_000, ['industrial']),
  landmark('factory', '东埠造船厂|Dongbu Shipyard', '5.5,-0.9', 30_000, ['industrial']),
  landmark('factory', '澜湖化工|Lanhu Chemicals', '6.2,-1.7', 25_000, ['industrial']),
  landmark('factory', '盐场热电厂|Yanchang Power Plant', '4.2,-1.4', 25_000, ['industrial']),
  landmark('factory', '港城冷链物流园|Gangcheng Cold Chain Park', '4.6,-0.6', 25_000, ['industrial']),
  landmark('factory', '青石食品厂|Qingshi Foods', '5,2.4', 18_000, ['industrial']),
  landmark('factory', '云岭电子厂|Yunling Electronics', '1.6,3.6', 18_000, ['industrial']),
];

/** Names of the bridges over the river, by the road they carry. */
export function bridgeName(road: LocalizedText): LocalizedText {
  const zh = road.zh.replace(/(大道|大街|快速路|路|街|堤)$/u, '');
  const en = road.en.replace(/ (Avenue|Street|Expressway|Road|Causeway)$/u, '');
  return { zh: `${zh}大桥`, en: `${en} Bridge` };
}
