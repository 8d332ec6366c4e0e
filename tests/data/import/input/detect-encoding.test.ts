import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { checkUtf8, collectEncodingEvidence } from '#data/import/input/detect-encoding';

const CHINESE = '工单编号,受理时间,诉求内容\nXF1,2026/1/5 9:00,江边夜市噪声大，请处理\n'.repeat(50);

function detect(
  bytes: Uint8Array,
  pieceBytes = 61,
): ReturnType<ReturnType<typeof collectEncodingEvidence>['conclude']> {
  const evidence = collectEncodingEvidence();
  for (let at = 0; at < bytes.length; at += pieceBytes) evidence.push(bytes.subarray(at, at + pieceBytes));
  return evidence.conclude();
}

describe('collectEncodingEvidence', () => {
  it.each([
    ['utf-8', Buffer.from(CHINESE)],
    ['utf-8', Buffer.from(`\ufeff${CHINESE}`)],
    ['gb18030', iconv.encode(CHINESE, 'gbk')],
    ['gb18030', iconv.encode(`${CHINESE}𠮷野家，〇一，`, 'gb18030')],
    ['utf-16le', iconv.encode(`\ufeff${CHINESE}`, 'utf-16le')],
    ['utf-16be', iconv.encode('id,date\n1,2\n'.repeat(50), 'utf-16be')],
    ['windows-1252', iconv.encode('id;Straße;Größe\n1;Müllerstraße;groß\n'.repeat(20), 'windows-1252')],
  ])('knows %s by its bytes alone', (encoding, bytes) => {
    expect(detect(bytes)).toEqual({ encoding, lossy: false });
    expect(detect(bytes, 7)).toMatchObject({ encoding });
  });

  it('keeps UTF-8 with a few broken bytes, and says that they are lost', () => {
    const bytes = Buffer.concat([Buffer.from(CHINESE), Buffer.from([0xff, 0x2c]), Buffer.from(CHINESE)]);

    expect(detect(bytes)).toEqual({ encoding: 'utf-8', lossy: true });
  });

  it('finds no encoding for a file that mixes them', () => {
    expect(
      detect(
        Buffer.concat([Buffer.from('é;é;à;ü\n'.repeat(50)), iconv.encode('é;a;à;b\n'.repeat(50), 'latin1')]),
      ),
    ).toBeNull();
  });
});

describe('checkUtf8', () => {
  it('passes sound UTF-8 wherever it is cut, and nothing else', () => {
    for (const piece of [1, 2, 3, 5, 64]) {
      const check = checkUtf8();
      const bytes = Buffer.from(`${CHINESE}𠮷`);
      for (let at = 0; at < bytes.length; at += piece) check.push(bytes.subarray(at, at + piece));
      expect(check.isSound()).toBe(true);
    }
    const broken = checkUtf8();
    broken.push(iconv.encode(CHINESE, 'gbk'));
    expect(broken.isSound()).toBe(false);
  });
});
