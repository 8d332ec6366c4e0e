import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inputOf, refusalOf } from '../import-files';

const GOOD = `id,opened,lon,lat\n${Array.from({ length: 40 }, (_, i) => `C${i},2020-03-05 10:00,0.1,51.5`).join('\n')}\n`;
const incidents = (content: string | Uint8Array, name = 'cases.csv') => inputOf('incidents', name, content);

describe('inspectFile refuses what', () => {
  const cases: [string, string, RegExp, () => Parameters<typeof refusalOf>][] = [
    [
      'is missing',
      'file-missing',
      /cannot be read/,
      () => [[{ role: 'incidents', name: 'x.csv', content: { path: '/no/such/x.csv' } }]],
    ],
    ['is empty', 'file-empty', /is empty/, () => [[incidents('')]]],
    ['holds only blanks', 'file-empty', /nothing but blanks/, () => [[incidents('\n \n')]]],
    [
      'is a ZIP or Excel file',
      'format-unknown',
      /ZIP archive or an Excel file/,
      () => [[incidents(Buffer.from('PK\u0003\u0004rest'))]],
    ],
    [
      'is an old Excel file',
      'format-unknown',
      /old Excel/,
      () => [[incidents(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))]],
    ],
    [
      'is a gzip in a gzip',
      'format-unknown',
      /holds another gzip/,
      () => [[incidents(gzipSync(GOOD), 'cases.csv.gz')]],
    ],
    [
      'is gzip cut short',
      'gzip-damaged',
      /damaged or cut short/,
      () => [[incidents(gzipSync(GOOD.repeat(20)).subarray(0, 200))]],
    ],
    [
      'is a gzip bomb',
      'unpacks-too-large',
      /absurd size/,
      () => [[incidents(gzipSync(Buffer.alloc(80_000_000, 'x')))]],
    ],
    ['has zero bytes', 'zero-bytes', /zero byte at offset 4/, () => [[incidents('id,o\u0000pened\n1,2\n')]]],
    [
      'mixes encodings',
      'encoding-mixed',
      /mixes encodings/,
      () => [
        [
          incidents(
            Buffer.concat([
              Buffer.from('id,é,à,ü\n'.repeat(30)),
              iconv.encode('é,a,à\n'.repeat(30), 'latin1'),
            ]),
          ),
        ],
      ],
    ],
    [
      'is said to be in an encoding that is none',
      'encoding-unknown',
      /is not known/,
      () => [[incidents(GOOD)], { encoding: 'klingon' }],
    ],
  ];

  it.each(cases)('%s: %s', async (_, code, sentence, build) => {
    const refusal = await refusalOf(...build());

    expect(refusal.code).toBe(code);
    expect(refusal.reason.en).toMatch(sentence);
  });
});
