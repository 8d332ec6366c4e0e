import { isAscii, isUtf8 } from 'node:buffer';

/** Name of an encoding as `TextDecoder` knows it. */
export type Encoding = string;

export interface EncodingFinding {
  readonly encoding: Encoding;
  /** Some bytes are no characters of the encoding; they are read as U+FFFD. */
  readonly lossy: boolean;
}

/** Looks quickly whether a whole file is sound UTF-8, as most are. */
export interface Utf8Check {
  readonly push: (chunk: Uint8Array) => void;
  readonly isSound: () => boolean;
}

export function checkUtf8(): Utf8Check {
  let sound = true;
  let isFirst = true;
  let carry: Uint8Array = new Uint8Array(0);
  return {
    push: (chunk) => {
      if (isFirst && markedEncoding(chunk.subarray(0, HEAD_BYTES)) !== null) sound = false;
      isFirst = false;
      if (!sound || (carry.length === 0 && isAscii(chunk))) return;
      const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const end = endOfWholeUtf8(bytes);
      sound = isUtf8(bytes.subarray(0, end));
      carry = bytes.slice(end);
    },
    isSound: () => sound && carry.length === 0,
  };
}

/** Where the last character that is there as a whole ends. */
function endOfWholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Weighs the bytes of a whole file for one encoding or another. */
export interface EncodingEvidence {
  readonly push: (chunk: Uint8Array) => void;
  /** `null` where no known encoding fits. */
  readonly conclude: () => EncodingFinding | null;
}

const HEAD_BYTES = 4096;
/** Share of two-byte characters that must lie in the plane of common Chinese for a file to count as GB 18030. */
const MIN_COMMON_CHINESE_SHARE = 0.8;
/** Broken sequences that a file may hold for each whole one and still count as UTF-8. */
const MAX_BROKEN_SHARE = 0.05;

export function collectEncodingEvidence(): EncodingEvidence {
  const utf8 = { whole: 0, broken: 0 };
  const chinese = { common: 0, other: 0, broken: 0 };
  let head: Uint8Array | null = null;
  let carry: Uint8Array = new Uint8Array(0);

  const push = (chunk: Uint8Array): void => {
    head ??= chunk.slice(0, HEAD_BYTES);
    if (carry.length === 0 && isAscii(chunk)) return;
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = endOfWholeCharacters(bytes);
    countUtf8(bytes.subarray(0, end), utf8);
    countChinese(bytes.subarray(0, end), chinese);
    carry = bytes.slice(end);
  };

  const conclude = (): EncodingFinding | null => {
    const marked = markedEncoding(head ?? new Uint8Array(0));
    if (marked) return { encoding: marked, lossy: false };
    countUtf8(carry, utf8);
    countChinese(carry, chinese);
    if (utf8.broken === 0) return { encoding: 'utf-8', lossy: false };
    const pairs = chinese.common + chinese.other + chinese.broken;
    if (utf8.broken <= utf8.whole * MAX_BROKEN_SHARE) return { encoding: 'utf-8', lossy: true };
    if (chinese.common >= pairs * MIN_COMMON_CHINESE_SHARE)
      return { encoding: 'gb18030', lossy: chinese.broken > 0 };
    // Single high letters among ASCII: the Western European code page, which has a character for nearly every byte.
    return utf8.whole === 0 ? { encoding: 'windows-1252', lossy: false } : null;
  };

  return { push, conclude };
}

/** By byte-order mark, or by the zero bytes that Latin letters have in UTF-16. */
function markedEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const threshold = head.length / 8;
  if (odd > threshold && even < odd / 8) return 'utf-16le';
  if (even > threshold && odd < even / 8) return 'utf-16be';
  return null;
}

/** Where the last ASCII byte ends: nothing that spans several bytes is cut there. */
function endOfWholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length;
  // Line breaks and separators below 0x30 are never the second byte of a GB 18030 character.
  while (end > 0 && bytes[end - 1]! >= 0x30 && bytes.length - end < 4096) end--;
  return bytes.length - end >= 4096 ? bytes.length : end;
}

function countUtf8(bytes: Uint8Array, counts: { whole: number; broken: number }): void {
  const sound = isUtf8(bytes);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (sound || (length > 1 && isUtf8(bytes.subarray(i, i + length)))) {
      counts.whole++;
      i += length - 1;
    } else counts.broken++;
  }
}

function countChinese(bytes: Uint8Array, counts: { common: number; other: number; broken: number }): void {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) {
      counts.broken++;
      continue;
    }
    if (trail >= 0x30 && trail <= 0x39) {
      counts.other++;
      i += 3;
      continue;
    }
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) counts.common++;
    else counts.other++;
    i++;
  }
}
