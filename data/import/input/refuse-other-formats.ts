import { ImportRefusal } from '../import-refusal';

/** First bytes of what is no table of text, and what to do with it. */
const SIGNATURES: readonly { bytes: readonly number[]; zh: string; en: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    zh: '是 ZIP 或 Excel（xlsx）文件，请解压，或在表格软件里另存为 CSV',
    en: 'is a ZIP archive or an Excel file (xlsx): unpack it, or save it as CSV from the spreadsheet',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    zh: '是旧版 Excel（xls）文件，请另存为 CSV',
    en: 'is an old Excel file (xls): save it as CSV',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    zh: '是 PDF，请提供 CSV 或 GeoJSON',
    en: 'is a PDF: bring CSV or GeoJSON',
  },
  {
    bytes: [0x50, 0x41, 0x52, 0x31],
    zh: '是 Parquet 文件，请导出为 CSV 或 GeoJSON',
    en: 'is a Parquet file: export it as CSV or GeoJSON',
  },
  { bytes: [0x42, 0x5a, 0x68], zh: '是 bzip2 文件，请先解压', en: 'is packed with bzip2: unpack it first' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], zh: '是 xz 文件，请先解压', en: 'is packed with xz: unpack it first' },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    zh: '是 zstd 文件，请先解压',
    en: 'is packed with zstd: unpack it first',
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], zh: '是 7z 文件，请先解压', en: 'is a 7z archive: unpack it first' },
  { bytes: [0x52, 0x61, 0x72, 0x21], zh: '是 RAR 文件，请先解压', en: 'is a RAR archive: unpack it first' },
  {
    bytes: [0x00, 0x00, 0x27, 0x0a],
    zh: '是 Shapefile，请转换为 GeoJSON',
    en: 'is a shapefile: convert it to GeoJSON',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69],
    zh: '是 SQLite 或 GeoPackage 文件，请导出为 CSV 或 GeoJSON',
    en: 'is an SQLite or GeoPackage file: export it as CSV or GeoJSON',
  },
  {
    bytes: [0x1f, 0x8b],
    zh: '里面还是一个 gzip 文件，请先解压一层',
    en: 'holds another gzip file: unpack it once first',
  },
];

/**
 * @param head First bytes of the content, unpacked.
 * @throws {ImportRefusal} If they are those of a format that is not read.
 */
export function refuseOtherFormats(name: string, head: Uint8Array): void {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (!found) return;
  throw new ImportRefusal('format-unknown', { zh: `${name} ${found.zh}。`, en: `${name} ${found.en}.` });
}

/** @throws {ImportRefusal} Always: text has no zero bytes. */
export function refuseZeroBytes(name: string, offset: number): never {
  throw new ImportRefusal('zero-bytes', {
    zh: `${name} 在第 ${offset} 字节处有 NUL（0x00），不是文本文件或已损坏。请重新导出为 CSV 或 GeoJSON。`,
    en: `${name} has a zero byte at offset ${offset}: it is no text file or it is damaged. Export it again as CSV or GeoJSON.`,
  });
}
