import type { Random } from '../random';
import type { FirmSector } from './enterprise';

const STEMS = Array.from('恒瑞博远鼎新嘉禾天泽华信德润安盛立诚启明正宏丰汇达通科创景和百川凯源');

const LINES: Readonly<Record<FirmSector, readonly string[]>> = {
  manufacturing: ['机械制造', '精密零件', '纺织', '包装材料', '电器', '家具', '塑料制品'],
  logistics: ['物流', '仓储', '货运代理'],
  construction: ['建筑工程', '装饰工程', '市政工程'],
  catering: ['餐饮管理', '食品', '酒店管理'],
  retail: ['商贸', '百货', '建材经营', '医药连锁'],
  services: ['物业服务', '家政服务', '财务咨询', '文化传播'],
  technology: ['科技', '信息技术', '新材料', '生物技术'],
};

/** An invented name that begins with the invented district's, so that it can be no real firm's. */
export function firmName(district: string, sector: FirmSector, random: Random): string {
  return `${district}${random.pick(STEMS)}${random.pick(STEMS)}${random.pick(LINES[sector])}有限公司`;
}
