import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from '../input/inspect-file';
import { openText } from '../input/open-text';
import type { Reader, SourceRow, SourceTable } from '../source-table';

/** The camera list of a GB/T 28181 platform: the answer to a `Catalog` query, or several in one file. */
export const reader: Reader = {
  format: 'gbt28181',
  order: 20,
  recognizes: (head) => /^\s*<[\s\S]*<(?:[\w.-]+:)?(?:DeviceList|Item)\b/u.test(head),
  open: async (file) => {
    const items = await readItems(file);
    if (items.length === 0) refuseEmpty(file.name);
    const headers = [...new Set(items.flatMap((item) => [...item.keys()]))];
    const rows: SourceRow[] = items.map((item, i) => ({
      line: i + 1,
      cells: headers.map((header) => item.get(header) ?? ''),
    }));
    return {
      file,
      headers,
      declaredCrs: null,
      notes: [
        {
          zh: `${file.name}：GB/T 28181 目录，${items.length} 个条目；“行”指条目的序号。`,
          en: `${file.name}: a GB/T 28181 catalog of ${items.length} items; "line" is the number of the item.`,
        },
      ],
      readRows: async function* () {
        yield await Promise.resolve(rows);
      },
    } satisfies SourceTable;
  },
};

type Item = ReadonlyMap<string, string>;

/** Items that stand for a device with a place or a name of its own; divisions and organizations are left out. */
async function readItems(file: InspectedFile): Promise<Item[]> {
  let text = '';
  for await (const chunk of openText(file)) text += chunk;
  const plain = text.replace(/<(\/?)[\w.-]+:(?=\w)/gu, '<$1');
  return [...plain.matchAll(/<Item\b[^>]*>([\s\S]*?)<\/Item>/gu)]
    .map(([, body]) => readFields(body!))
    .filter(isDevice);
}

function readFields(body: string): Item {
  const pairs = [...body.matchAll(/<(\w+)\b[^<>/]*>((?:[^<]|<!\[CDATA\[[\s\S]*?\]\]>)*)<\/\1>/gu)];
  return new Map(pairs.map(([, name, value]) => [name!, readText(value!).trim()]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved, but for what stands in CDATA. */
function readText(value: string): string {
  return value.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/giu,
    (whole, raw?: string, name?: string, decimal?: string, hex?: string) => {
      if (raw !== undefined) return raw;
      if (name !== undefined) return ENTITIES[name.toLowerCase()]!;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Digits 11 to 13 of the code are the kind: 131 and 132 are cameras; codes of another form pass. */
function isDevice(item: Item): boolean {
  const code = item.get('DeviceID') ?? '';
  return !/^\d{20}$/u.test(code) || ['131', '132'].includes(code.slice(10, 13));
}

function refuseEmpty(name: string): never {
  throw new ImportRefusal('no-rows', {
    zh: `${name} 里没有摄像机条目（编码第 11–13 位为 131 或 132）。`,
    en: `${name} holds no camera items (digits 11 to 13 of the code 131 or 132).`,
  });
}
