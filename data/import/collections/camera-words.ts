import type { CameraKind, CameraNetwork } from '@/domain/camera/camera';

const NO_WORDS = /^(?:0|off|offline|false|no|n|否|离线|故障|停用|未)$/iu;
const YES_WORDS = /^(?:1|on|ok|online|true|yes|y|是|在线|正常|启用|已)$/iu;

/** Yes, no, or `null` where the word says neither. */
export function parseFlag(text: string): boolean | null {
  const plain = text.trim();
  if (YES_WORDS.test(plain)) return true;
  return NO_WORDS.test(plain) ? false : null;
}

const DOWN_WORDS =
  /^(?:vlost|defect|fault|lost|down|disconnected|视频丢失|断线|掉线|黑屏|离线.*|异常|不在线|损坏)$/iu;
const UP_WORDS = /^(?:up|恢复|上线|恢复在线|恢复正常|connected|restored)$/iu;

/** Whether it is online: yes or no, the events of GB/T 28181 catalogs (`ON`, `OFF`, `VLOST`, `DEFECT`), words of repair lists. */
export function parseState(text: string): boolean | null {
  const plain = text.trim();
  if (DOWN_WORDS.test(plain)) return false;
  return UP_WORDS.test(plain) ? true : parseFlag(plain);
}

/** `Secrecy` of GB/T 28181 is 1, or the list says so in words. */
export function isSecret(text: string): boolean {
  return /^(?:1|是|y|yes|true|涉密|秘密|机密|绝密)$/iu.test(text.trim());
}

/**
 * `PTZType` of GB/T 28181: 1 ball, 2 half ball, 3 fixed, 4 fixed on a pan-tilt head, 5 half ball on one. Of 6 and 7, several
 * lenses in one housing, it is not known where they look: they are taken for fixed.
 */
const PTZ_TYPES: Readonly<Record<string, CameraKind>> = {
  1: 'ptz', 2: 'dome', 3: 'fixed', 4: 'ptz', 5: 'ptz', 6: 'fixed', 7: 'fixed',
}; // prettier-ignore
const KINDS: readonly (readonly [RegExp, CameraKind])[] = [
  [/遥控半球/u, 'ptz'],
  [/半球|dome/iu, 'dome'],
  [/球机|云台|ptz|panning|遥控/iu, 'ptz'],
  [/枪|fixed|固定|bullet/iu, 'fixed'],
];

/** A camera of which nothing is said is taken for fixed: without a direction its view is unknown. */
export function parseKind(text: string): CameraKind {
  const plain = text.trim();
  return PTZ_TYPES[plain] ?? KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'fixed';
}

const NETWORKS: readonly (readonly [RegExp, CameraNetwork])[] = [
  [/雪亮|sharp.?eyes/iu, 'sharp-eyes'],
  [/城管|digital.?city/iu, 'digital-city'],
  [/天网|公安|skynet|police/iu, 'skynet'],
  [/社会|自建|商户|企业|private/iu, 'private'],
];

export function parseNetwork(text: string): CameraNetwork | null {
  return NETWORKS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Width of the picture in pixels: `1920`, `1920x1080`, `1080p`, `4K`, `400万`; `null` where the text says none. */
export function parseWidth(text: string): number | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const pair = /^(\d{3,5})\s*[x*×]\s*\d{3,5}$/u.exec(plain);
  if (pair) return Number(pair[1]);
  const named: Readonly<Record<string, number>> = {
    '720p': 1280, '1080p': 1920, '2k': 2560, '1440p': 2560, '4k': 3840, '2160p': 3840,
    '100万': 1280, '130万': 1280, '200万': 1920, '300万': 2048, '400万': 2560, '500万': 2592, '800万': 3840,
  }; // prettier-ignore
  const known = named[plain];
  if (known !== undefined) return known;
  const width = Number(plain);
  return plain !== '' && width >= 160 && width <= 20_000 ? width : null;
}

/** A length or angle with its unit, `4.5 m`, `12°`; `null` where the text is no number. */
export function parseFigure(text: string): number | null {
  const found = /^([+-]?\d+(?:\.\d+)?)\s*(?:m|米|meters?|°|度|degrees?|deg)?$/iu.exec(
    text.normalize('NFKC').trim(),
  );
  return found ? Number(found[1]) : null;
}

/** `98%` or `0.98`, as a share. */
export function parseShare(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)\s*(%)?$/u.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const share = found[2] ? Number(found[1]) / 100 : Number(found[1]);
  return share <= 1 ? share : null;
}

/** `90`, `90天`, `90 days`; `null` where the text is no number of days. */
export function parseDays(text: string): number | null {
  const found = /^(\d{1,4})\s*(?:天|日|d|days?)?$/iu.exec(text.normalize('NFKC').trim());
  return found ? Number(found[1]) : null;
}
