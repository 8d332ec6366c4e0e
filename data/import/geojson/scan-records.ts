import { ImportRefusal } from '../import-refusal';

/** One JSON object of a file, as text. */
export interface JsonRecord {
  /** Counted from 1. */
  readonly ordinal: number;
  readonly text: string;
}

export interface RecordScanner {
  readonly push: (text: string) => JsonRecord[];
  /**
   * Says that the file is at its end.
   *
   * @returns The members of the collection beside its features, such as `crs`; `null` where there was no collection.
   * @throws {ImportRefusal} If the file ends inside a record.
   */
  readonly end: () => Record<string, unknown> | null;
}

const MAX_RECORD_CHARACTERS = 128 * 1024 * 1024;
const MAX_ENVELOPE_CHARACTERS = 1024 * 1024;
const MAX_DEPTH = 64;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/**
 * Cuts JSON text into its records without holding more than one of them: the features of a FeatureCollection, the
 * objects of an array, or one object after another (a line each, or after record separators as in RFC 8142).
 *
 * @throws {ImportRefusal} If brackets do not match, nest deeper than 64, or a record is absurdly long.
 */
export function createRecordScanner(name: string): RecordScanner {
  let text = '';
  let position = 0;
  let depth = 0;
  let inString = false;
  let ordinal = 0;
  /** Depth at which records begin: 0 one after another, 1 in an array, 2 in the features of a collection. */
  let recordDepth = 0;
  let recordStart = -1;
  let stringStart = -1;
  let lastString = '';
  let envelope = '';
  let envelopeStart = -1;
  let inCollection = false;
  let escapeAt = -1;

  const push = (chunk: string): JsonRecord[] => {
    keepOnly(Math.min(...[recordStart, envelopeStart, stringStart].filter((at) => at >= 0), position));
    text += chunk;
    const records: JsonRecord[] = [];
    for (; position < text.length; position++) {
      const code = text.charCodeAt(position);
      if (inString) {
        if (code === BACKSLASH) position++;
        else if (code === QUOTE) endString();
        else skipString();
      } else if (code === QUOTE) startString();
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) open(code);
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) close(code, records);
    }
    if (recordStart >= 0 && text.length - recordStart > MAX_RECORD_CHARACTERS)
      refuseLength(name, ordinal + 1);
    return records;
  };

  const keepOnly = (from: number): void => {
    text = text.slice(from);
    position -= from;
    escapeAt = -1;
    if (recordStart >= 0) recordStart -= from;
    if (envelopeStart >= 0) envelopeStart -= from;
    if (stringStart >= 0) stringStart -= from;
  };

  /** Inside a string only a quote or a backslash matters. */
  const skipString = (): void => {
    const quote = text.indexOf('"', position);
    if (escapeAt < position) escapeAt = indexOrEnd(text, '\\', position);
    position = Math.min(quote === -1 ? text.length : quote, escapeAt) - 1;
  };

  const startString = (): void => {
    inString = true;
    if (depth === 1 && recordDepth === 0) stringStart = position;
  };

  const endString = (): void => {
    inString = false;
    if (stringStart >= 0) lastString = text.slice(stringStart + 1, position);
    stringStart = -1;
  };

  const open = (code: number): void => {
    if (depth === 0 && code === OPEN_BRACKET && recordStart < 0) recordDepth = 1;
    if (code === OPEN_BRACE && depth === recordDepth && recordStart < 0) recordStart = position;
    if (code === OPEN_BRACKET && depth === 1 && recordDepth === 0 && lastString === 'features')
      startCollection();
    depth++;
    if (depth > MAX_DEPTH) refuseDepth(name, ordinal + 1);
  };

  const startCollection = (): void => {
    envelope = text.slice(recordStart, position + 1);
    recordStart = -1;
    recordDepth = 2;
    inCollection = true;
  };

  const close = (code: number, records: JsonRecord[]): void => {
    depth--;
    if (depth < 0) refuseBroken(name, ordinal + 1);
    if (code === CLOSE_BRACE && depth === recordDepth && recordStart >= 0) {
      records.push({ ordinal: ++ordinal, text: text.slice(recordStart, position + 1) });
      recordStart = -1;
      lastString = '';
    } else if (inCollection && depth === 1 && recordDepth === 2 && code === CLOSE_BRACKET) {
      envelopeStart = position;
      recordDepth = Infinity;
    } else if (inCollection && depth === 0 && envelopeStart >= 0) {
      if (envelope.length < MAX_ENVELOPE_CHARACTERS) envelope += text.slice(envelopeStart, position + 1);
      envelopeStart = -1;
      recordDepth = 0;
    }
  };

  const end = (): Record<string, unknown> | null => {
    if (depth !== 0 || inString) refuseBroken(name, ordinal + 1);
    return inCollection ? parseEnvelope(envelope) : null;
  };

  return { push, end };
}

function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index === -1 ? text.length : index;
}

function parseEnvelope(envelope: string): Record<string, unknown> {
  try {
    return JSON.parse(envelope) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function refuseDepth(name: string, ordinal: number): never {
  throw new ImportRefusal('json-too-deep', {
    zh: `${name} 第 ${ordinal} 条的括号嵌套超过 ${MAX_DEPTH} 层，不是正常的 GeoJSON。`,
    en: `Record ${ordinal} of ${name} nests deeper than ${MAX_DEPTH} brackets, unlike any GeoJSON.`,
  });
}

function refuseLength(name: string, ordinal: number): never {
  throw new ImportRefusal('record-too-long', {
    zh: `${name} 第 ${ordinal} 条超过 128 MB，请简化边界后再导入。`,
    en: `Record ${ordinal} of ${name} is longer than 128 MB. Simplify its outline first.`,
  });
}

function refuseBroken(name: string, ordinal: number): never {
  throw new ImportRefusal('json-broken', {
    zh: `${name} 在第 ${ordinal} 条处括号不配对或文件不完整，请重新下载或导出。`,
    en: `The brackets of ${name} do not match at record ${ordinal}, or the file is cut short. Download or export it again.`,
  });
}
