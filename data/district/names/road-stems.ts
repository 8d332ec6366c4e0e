/** Stems of road names in Chinese and romanized, for streets that the plan does not name itself. */
export const ROAD_STEMS: readonly (readonly [zh: string, en: string])[] = (
  '星河:Xinghe 望月:Wangyue 听雨:Tingyu 梧桐:Wutong 银杏:Yinxing 玉兰:Yulan 海棠:Haitang 丹桂:Dangui 紫薇:Ziwei 芙蓉:Furong ' +
  '翠竹:Cuizhu 松风:Songfeng 白杨:Baiyang 榆林:Yulin 杏花:Xinghua 桃源:Taoyuan 梅园:Meiyuan 菊香:Juxiang 荷花:Hehua 莲池:Lianchi ' +
  '采薇:Caiwei 青云:Qingyun 碧波:Bibo 清溪:Qingxi 长堤:Changdi 柳堤:Liudi 渡口:Dukou 码头:Matou 石坊:Shifang 牌楼:Pailou ' +
  '书香:Shuxiang 文澜:Wenlan 翰林:Hanlin 状元:Zhuangyuan 学苑:Xueyuan 育才:Yucai 崇文:Chongwen 尚德:Shangde 明德:Mingde 至善:Zhishan ' +
  '仁和:Renhe 义安:Yi’an 礼贤:Lixian 智远:Zhiyuan 信义:Xinyi 永宁:Yongning 永福:Yongfu 长乐:Changle 长宁:Changning 长兴:Changxing ' +
  '太平:Taiping 安康:Ankang 安居:Anju 乐业:Leye 康宁:Kangning 福安:Fu’an 福源:Fuyuan 祥和:Xianghe 瑞景:Ruijing 吉庆:Jiqing ' +
  '建国:Jianguo 建新:Jianxin 解放:Jiefang 人民:Renmin 中兴:Zhongxing 复兴:Fuxing 振兴:Zhenxing 前进:Qianjin 胜利:Shengli 红星:Hongxing ' +
  '东风:Dongfeng 朝霞:Zhaoxia 晨曦:Chenxi 春晓:Chunxiao 夏荷:Xiahe 秋实:Qiushi 冬青:Dongqing 四季:Siji 阳光:Yangguang 彩虹:Caihong ' +
  '金穗:Jinsui 金沙:Jinsha 银河:Yinhe 银泰:Yintai 宝石:Baoshi 琥珀:Hupo 珊瑚:Shanhu 明月:Mingyue 凌云:Lingyun 飞云:Feiyun ' +
  '瑶池:Yaochi 玉泉:Yuquan 龙潭:Longtan 凤凰:Fenghuang 麒麟:Qilin 仙鹤:Xianhe 白鹤:Baihe 孔雀:Kongque 鸿雁:Hongyan 飞燕:Feiyan ' +
  '江宁:Jiangning 江汉:Jianghan 澄江:Chengjiang 锦江:Jinjiang 沱江:Tuojiang 岷山:Minshan 峨嵋:Emei 天山:Tianshan 昆仑:Kunlun 祁连:Qilian ' +
  '泰山:Taishan 华山:Huashan 衡山:Hengshan 九华:Jiuhua 黄山:Huangshan 庐山:Lushan 雁荡:Yandang 武夷:Wuyi 洞庭:Dongting 鄱阳:Poyang ' +
  '太湖:Taihu 西塘:Xitang 南塘:Nantang 北塘:Beitang 东塘:Dongtang 上桥:Shangqiao 下桥:Xiaqiao 虹桥:Hongqiao 板桥:Banqiao 卧龙桥:Wolongqiao ' +
  '水门:Shuimen 北门:Beimen 东门:Dongmen 西门:Ximen 城隍:Chenghuang 县前:Xianqian 府前:Fuqian 鼓楼:Gulou 衙前:Yaqian 仓前:Cangqian ' +
  '油坊:Youfang 染坊:Ranfang 铁匠:Tiejiang 豆市:Doushi 鱼市:Yushi 花市:Huashi 茶馆:Chaguan 药王:Yaowang 打铜:Datong 绣衣:Xiuyi ' +
  '科创:Kechuang 科苑:Keyuan 创新:Chuangxin 创智:Chuangzhi 云帆:Yunfan 云海:Yunhai 数谷:Shugu 智慧:Zhihui 未来:Weilai 启航:Qihang ' +
  '远航:Yuanhang 扬帆:Yangfan 海港:Haigang 港兴:Gangxing 港丰:Gangfeng 通港:Tonggang 疏港:Shugang 物流:Wuliu 仓储:Cangchu 机电:Jidian ' +
  '冶金:Yejin 船厂:Chuanchang 纺织:Fangzhi 工农:Gongnong 兴业:Xingye 宏业:Hongye 鼎盛:Dingsheng 经纬:Jingwei 纬一:Weiyi 经一:Jingyi ' +
  '稻香:Daoxiang 麦田:Maitian 桑园:Sangyuan 茶园:Chayuan 果园:Guoyuan 菜圃:Caipu 牧野:Muye 耕读:Gengdu 田园:Tianyuan 丰收:Fengshou ' +
  '周家湾:Zhoujiawan 李家塘:Lijiatang 王家坝:Wangjiaba 陈村:Chencun 沈庄:Shenzhuang 顾家角:Gujiajiao 陆巷:Luxiang 许家埭:Xujiadai 吴家浜:Wujiabang 钱圩:Qianwei'
)
  .split(' ')
  .map((entry) => entry.split(':') as [string, string]);
