import type { Random } from '../random';

const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余',
);
const LAST_CHARACTERS = Array.from(
  '明芳敏静强军洋勇艳杰涛超霞平刚英华玲飞燕鹏辉丽波云峰琴宁佳文岚晨悦翔蕾浩磊颖琳旭',
);

/** An invented name as it may be shown: 陈*明, or 陈* for short names. The hidden character is never made. */
export function maskedName(random: Random): string {
  const surname = random.pick(SURNAMES);
  return random.chance(0.16) ? `${surname}*` : `${surname}*${random.pick(LAST_CHARACTERS)}`;
}
