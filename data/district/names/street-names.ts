import type { Point } from '../geography';

/** A stem such as 望江门 with its romanization; `near` pins it to a place of the flat sheet, in kilometers. */
export interface Stem {
  readonly zh: string;
  readonly en: string;
  readonly near?: Point;
}

/** A street, town or park of the district with the stems of its communities. */
export interface StreetPlan {
  readonly zh: string;
  readonly en: string;
  /** Middle on the flat sheet, in kilometers, and how far it pulls. */
  readonly at: Point;
  readonly pull: number;
  /** Villages are governed by 村, towns by 社区. */
  readonly stems: readonly Stem[];
}

const stems = (list: string): Stem[] =>
  list.split(' ').map((entry) => {
    const [zh, en, east, north] = entry.split(':');
    const stem = { zh: zh!, en: en! };
    return east === undefined ? stem : { ...stem, near: [Number(east), Number(north)] };
  });

/** The eight streets, in the order of their codes. Invented; any likeness to real places is chance. */
export const STREETS: readonly StreetPlan[] = [
  {
    zh: '望江街道',
    en: 'Wangjiang Street',
    at: [-3.9, 0.95],
    pull: 1,
    stems: stems(
      '望江门:Wangjiangmen:-3.5:0.45 滨江:Binjiang:-2.3:0.75 观江:Guanjiang 听涛:Tingtao:-4.6:0.5 柳荫:Liuyin 书院:Shuyuan:-4.2:1.6 兰亭:Lanting:-2:1.6 石桥:Shiqiao:-5.1:1.2 翠微:Cuiwei 永安:Yong’an 春晖:Chunhui 锦帆:Jinfan',
    ),
  },
  {
    zh: '古槐街道',
    en: 'Guhuai Street',
    at: [-2.9, -1.15],
    pull: 1,
    stems: stems(
      '钟楼:Zhonglou:-1.92:-1.2 古槐:Guhuai:-2.6:-1.5 南门:Nanmen:-1.8:-1.75 学府:Xuefu:-1.4:-0.5 文庙:Wenmiao:-2.4:-0.6 荷塘:Hetang:-4.4:-1 西濠:Xihao:-3.3:-1.3 桂花:Guihua 米市:Mishi 竹巷:Zhuxiang 青石:Qingshi 安定:Anding',
    ),
  },
  {
    zh: '新澜街道',
    en: 'Xinlan Street',
    at: [0.4, 2.3],
    pull: 1,
    stems: stems(
      '新澜:Xinlan:0.9:1.8 云谷:Yungu:1.6:2.3 观澜:Guanlan:-0.2:1.7 星河:Xinghe:-0.9:2.5 明珠:Mingzhu 锦绣:Jinxiu 天元:Tianyuan 银杏:Yinxing 金桥:Jinqiao 和平:Heping 翡翠:Feicui 晨光:Chenguang',
    ),
  },
  {
    zh: '云桥街道',
    en: 'Yunqiao Street',
    at: [1.05, -1.05],
    pull: 0.95,
    stems: stems(
      '云桥:Yunqiao:0.7:-0.6 江月:Jiangyue:1.4:0.1 南浦:Nanpu:-0.3:-0.2 凤台:Fengtai 广济:Guangji 货站:Huozhan:0.9:-2.6 建设:Jianshe 团结:Tuanjie 长虹:Changhong 朝阳:Chaoyang 光华:Guanghua 友谊:Youyi 红旗:Hongqi 新华:Xinhua',
    ),
  },
  {
    zh: '东屿街道',
    en: 'Dongyu Street',
    at: [4.3, 1.75],
    pull: 1,
    stems: stems(
      '东屿:Dongyu:2.6:1 港前:Gangqian:4:1.4 海棠:Haitang 鹭洲:Luzhou 白帆:Baifan 渔湾:Yuwan:5.3:0.6 东篱:Dongli 灯塔:Dengta 望潮:Wangchao 沙洲:Shazhou 银滩:Yintan',
    ),
  },
  {
    zh: '柳浦街道',
    en: 'Liupu Street',
    at: [-2.9, -3.2],
    pull: 1.25,
    stems: stems(
      '湖心:Huxin:-4.3:-2.7 柳浦:Liupu:-2:-2.6 湖滨:Hubin:-3:-2.6 青禾:Qinghe:-2.5:-4.4 竹溪:Zhuxi:-4.6:-4 芦荡:Ludang 白鹭:Bailu 菱塘:Lingtang 稻香:Daoxiang 南圩:Nanwei 采莲:Cailian',
    ),
  },
  {
    zh: '北岭镇',
    en: 'Beiling Town',
    at: [-2.6, 3.9],
    pull: 1.05,
    stems: stems(
      '北岭:Beiling:-2.7:4.6 松涛:Songtao 茶坞:Chawu 云岭:Yunling 梅坞:Meiwu 清泉:Qingquan 杨家桥:Yangjiaqiao 新塘:Xintang 石门:Shimen 前进:Qianjin',
    ),
  },
  {
    zh: '临港园区',
    en: 'Lingang Park',
    at: [4.9, -1.9],
    pull: 1,
    stems: stems(
      '临港:Lingang:4.6:-0.8 港城:Gangcheng 创业:Chuangye 保税:Baoshui:5.2:-2 钢铁:Gangtie 海运:Haiyun 东埠:Dongbu 盐场:Yanchang 航标:Hangbiao',
    ),
  },
];

/** 澜湖区, the district. */
export const DISTRICT_NAME = { zh: '澜湖区', en: 'Lanhu District' } as const;
