const TEXT_OID = 25;
const POSTGRES_EPOCH_MILLISECONDS = Date.UTC(2000, 0, 1);
const JSONB_VERSION = 1;
const TWO_TO_32 = 2 ** 32;
/** Room for lengths and headers around a value. */
const SLACK_BYTES = 64;
/** Bytes in UTF-8 of one unit of a JavaScript string, at most. */
const LONGEST_CHARACTER_BYTES = 3;

/**
 * Builds a stream of PostgreSQL's binary COPY format: several times faster to read than text, both ways.
 *
 * @see https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format"
 */
export class CopyEncoder {
  #buffer: Buffer;
  #at = 0;

  constructor(initialBytes = 1 << 16) {
    this.#buffer = Buffer.allocUnsafeSlow(initialBytes);
    this.#at = this.#buffer.write('PGCOPY\n\xff\r\n\0', 'latin1');
    this.#putInt32(0);
    this.#putInt32(0);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#at;
  }

  /** The bytes from a position to the end; valid until the next call. */
  since(position: number): Uint8Array {
    return this.#buffer.subarray(position, this.#at);
  }

  startRow(columns: number): void {
    this.#reserve(2);
    this.#at = this.#buffer.writeInt16BE(columns, this.#at);
  }

  int16(value: number | null): void {
    if (value === null) this.#putNull();
    else {
      this.#startValue(2);
      this.#at = this.#buffer.writeInt16BE(value, this.#at);
    }
  }

  int32(value: number | null): void {
    if (value === null) this.#putNull();
    else {
      this.#startValue(4);
      this.#putInt32(value);
    }
  }

  /** A whole number up to 2^53. */
  int64(value: number | null): void {
    if (value === null) this.#putNull();
    else {
      this.#startValue(8);
      const high = Math.floor(value / TWO_TO_32);
      this.#putInt32(high);
      this.#at = this.#buffer.writeUInt32BE(value - high * TWO_TO_32, this.#at);
    }
  }

  float64(value: number | null): void {
    if (value === null) this.#putNull();
    else {
      this.#startValue(8);
      this.#at = this.#buffer.writeDoubleBE(value, this.#at);
    }
  }

  bool(value: boolean | null): void {
    if (value === null) this.#putNull();
    else {
      this.#startValue(1);
      this.#at = this.#buffer.writeUInt8(value ? 1 : 0, this.#at);
    }
  }

  /** An instant in epoch milliseconds, as `timestamptz`; fractions of a millisecond are rounded off. */
  instant(milliseconds: number | null): void {
    this.int64(
      milliseconds === null ? null : (Math.round(milliseconds) - POSTGRES_EPOCH_MILLISECONDS) * 1000,
    );
  }

  text(value: string | null): void {
    if (value === null) this.#putNull();
    else this.#putText(value);
  }

  bytes(value: Uint8Array): void {
    this.#startValue(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  /** A value as `jsonb`; `null` is SQL's NULL. */
  json(value: unknown): void {
    if (value === null) {
      this.#putNull();
      return;
    }
    const text = JSON.stringify(value).replaceAll('\\u0000', '');
    this.#reserve(text.length * LONGEST_CHARACTER_BYTES);
    const bytes = this.#buffer.write(text, this.#at + 5);
    this.#putInt32(bytes + 1);
    this.#at = this.#buffer.writeUInt8(JSONB_VERSION, this.#at) + bytes;
  }

  texts(values: readonly (string | null)[] | null): void {
    if (values === null) {
      this.#putNull();
      return;
    }
    this.#startValue(0);
    const start = this.#at;
    this.#putInt32(values.length === 0 ? 0 : 1);
    this.#putInt32(values.includes(null) ? 1 : 0);
    this.#putInt32(TEXT_OID);
    if (values.length > 0) {
      this.#putInt32(values.length);
      this.#putInt32(1);
    }
    for (const value of values) this.text(value);
    this.#buffer.writeInt32BE(this.#at - start, start - 4);
  }

  /** The whole stream, in a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#reserve(2);
    this.#at = this.#buffer.writeInt16BE(-1, this.#at);
    const whole = new Uint8Array(this.#at);
    whole.set(this.#buffer.subarray(0, this.#at));
    return whole;
  }

  #putText(value: string): void {
    // PostgreSQL's text cannot hold the character NUL.
    const text = value.includes('\0') ? value.replaceAll('\0', '') : value;
    this.#reserve(text.length * LONGEST_CHARACTER_BYTES);
    const bytes = this.#buffer.write(text, this.#at + 4);
    this.#putInt32(bytes);
    this.#at += bytes;
  }

  #putNull(): void {
    this.#startValue(-1);
  }

  #startValue(bytes: number): void {
    this.#reserve(bytes);
    this.#putInt32(bytes);
  }

  #putInt32(value: number): void {
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  /** Makes room for a value of some bytes and what stands around it. */
  #reserve(bytes: number): void {
    const needed = this.#at + bytes + SLACK_BYTES;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#buffer.length * 2, needed));
    larger.set(this.#buffer.subarray(0, this.#at));
    this.#buffer = larger;
  }
}
