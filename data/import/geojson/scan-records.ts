import { ImportRefusal } from '../import-refusal';

/** One JSON object of a file, as text. */
export interface JsonRecord {
  /** Counted from 1. */
  readonly ordinal: number;
  readonly text: string;
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
 * All its methods throw an `ImportRefusal` if brackets do not match, nest deeper than 64, or a record is absurdly long.
 */
export class RecordScanner {
  readonly #name: string;
  /** What was pushed and is still needed. */
  #text = '';
  #position = 0;
  #depth = 0;
  #inString = false;
  #ordinal = 0;
  /** Depth at which records begin: 0 one after another, 1 in an array, 2 in the features of a collection. */
  #recordDepth = 0;
  #recordStart = -1;
  #stringStart = -1;
  #lastString = '';
  /** The collection without its features. */
  #envelope = '';
  #envelopeStart = -1;
  #inCollection = false;
  /** Where the next backslash stands, as far as it has been looked for. */
  #escapeAt = -1;

  /** @param name Of the file, for refusals. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Takes the next piece of text and gives the records that end in it. */
  push(chunk: string): JsonRecord[] {
    this.#forget();
    this.#text += chunk;
    const records: JsonRecord[] = [];
    for (; this.#position < this.#text.length; this.#position++) {
      const code = this.#text.charCodeAt(this.#position);
      if (this.#inString) this.#passString(code);
      else if (code === QUOTE) this.#startString();
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.#open(code);
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#close(code, records);
    }
    if (this.#recordStart >= 0 && this.#text.length - this.#recordStart > MAX_RECORD_CHARACTERS) {
      refuseLength(this.#name, this.#ordinal + 1);
    }
    return records;
  }

  /**
   * Says that the file is at its end.
   *
   * @returns The members of the collection beside its features, such as `crs`; `null` where there was no collection.
   */
  end(): Record<string, unknown> | null {
    if (this.#depth !== 0 || this.#inString) refuseBroken(this.#name, this.#ordinal + 1);
    return this.#inCollection ? parseEnvelope(this.#envelope) : null;
  }

  /** Drops the text before whatever has begun and not ended. */
  #forget(): void {
    const begun = [this.#recordStart, this.#envelopeStart, this.#stringStart].filter((at) => at >= 0);
    const from = Math.min(...begun, this.#position);
    this.#text = this.#text.slice(from);
    this.#position -= from;
    this.#escapeAt = -1;
    if (this.#recordStart >= 0) this.#recordStart -= from;
    if (this.#envelopeStart >= 0) this.#envelopeStart -= from;
    if (this.#stringStart >= 0) this.#stringStart -= from;
  }

  /** Inside a string only a quote or a backslash matters. */
  #passString(code: number): void {
    if (code === BACKSLASH) this.#position++;
    else if (code === QUOTE) this.#endString();
    else {
      const quote = indexOrEnd(this.#text, '"', this.#position);
      if (this.#escapeAt < this.#position) this.#escapeAt = indexOrEnd(this.#text, '\\', this.#position);
      this.#position = Math.min(quote, this.#escapeAt) - 1;
    }
  }

  #startString(): void {
    this.#inString = true;
    if (this.#depth === 1 && this.#recordDepth === 0) this.#stringStart = this.#position;
  }

  #endString(): void {
    this.#inString = false;
    if (this.#stringStart >= 0) this.#lastString = this.#text.slice(this.#stringStart + 1, this.#position);
    this.#stringStart = -1;
  }

  #open(code: number): void {
    const isFree = this.#recordStart < 0;
    if (isFree && code === OPEN_BRACKET && this.#depth === 0) this.#recordDepth = 1;
    if (isFree && code === OPEN_BRACE && this.#depth === this.#recordDepth)
      this.#recordStart = this.#position;
    const isMember = code === OPEN_BRACKET && this.#depth === 1 && this.#recordDepth === 0;
    if (isMember && this.#lastString === 'features') this.#startCollection();
    if (++this.#depth > MAX_DEPTH) refuseDepth(this.#name, this.#ordinal + 1);
  }

  #startCollection(): void {
    this.#envelope = this.#text.slice(this.#recordStart, this.#position + 1);
    this.#recordStart = -1;
    this.#recordDepth = 2;
    this.#inCollection = true;
  }

  #close(code: number, records: JsonRecord[]): void {
    if (--this.#depth < 0) refuseBroken(this.#name, this.#ordinal + 1);
    if (code === CLOSE_BRACE && this.#depth === this.#recordDepth && this.#recordStart >= 0) {
      records.push({
        ordinal: ++this.#ordinal,
        text: this.#text.slice(this.#recordStart, this.#position + 1),
      });
      this.#recordStart = -1;
      this.#lastString = '';
    } else if (this.#recordDepth === 2 && this.#depth === 1 && code === CLOSE_BRACKET) {
      this.#envelopeStart = this.#position;
      this.#recordDepth = Infinity;
    } else if (this.#envelopeStart >= 0 && this.#depth === 0) {
      if (this.#envelope.length < MAX_ENVELOPE_CHARACTERS) {
        this.#envelope += this.#text.slice(this.#envelopeStart, this.#position + 1);
      }
      this.#envelopeStart = -1;
      this.#recordDepth = 0;
    }
  }
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
