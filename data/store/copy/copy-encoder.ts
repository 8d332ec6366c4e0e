const TEXT_OID = 25;
const POSTGRES_EPOCH_MILLISECONDS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 2 ** 32;
/** Room kept for one value besides its text. */
const SLACK_BYTES = 64;

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
    this.#reserve(SLACK_BYTES);
    this.#at = this.#buffer.writeInt16BE(columns, this.#at);
  }

  int16(value: number | null): void {
    this.#reserve(SLACK_BYTES);
    if (value === null) return this.#putInt32(-1);
    this.#putInt32(2);
    this.#at = this.#buffer.writeInt16BE(value, this.#at);
  }

  int32(value: number | null): void {
    this.#reserve(SLACK_BYTES);
    if (value === null) return this.#putInt32(-1);
    this.#putInt32(4);
    this.#putInt32(value);
  }

  /** A whole number up to 2^53. */
  int64(value: number | null): void {
    this.#reserve(SLACK_BYTES);
    if (value === null) return this.#putInt32(-1);
    this.#putInt32(8);
    this.#putInt64(value);
  }

  float64(value: number | null): void {
    this.#reserve(SLACK_BYTES);
    if (value === null) return this.#putInt32(-1);
    this.#putInt32(8);
    this.#at = this.#buffer.writeDoubleBE(value, this.#at);
  }

  bool(value: boolean | null): void {
    this.#reserve(SLACK_BYTES);
    if (value === null) return this.#putInt32(-1);
    this.#putInt32(1);
    this.#buffer[this.#at++] = value ? 1 : 0;
  }

  /** An instant in epoch milliseconds, as `timestamptz`. */
  instant(milliseconds: number | null): void {
    this.int64(
      milliseconds === null ? null : Math.round((milliseconds - POSTGRES_EPOCH_MILLISECONDS) * 1000),
    );
  }

  text(value: string | null): void {
    if (value === null) {
      this.#reserve(SLACK_BYTES);
      return this.#putInt32(-1);
    }
    // PostgreSQL's text cannot hold the character NUL.
    const clean = value.includes('\0') ? value.replaceAll('\0', '') : value;
    this.#reserve(clean.length * 3 + SLACK_BYTES);
    const bytes = this.#buffer.write(clean, this.#at + 4);
    this.#putInt32(bytes);
    this.#at += bytes;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length + SLACK_BYTES);
    this.#putInt32(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
  }

  /** A value as `jsonb`; `null` is SQL's NULL. */
  json(value: unknown): void {
    if (value === null) return this.text(null);
    const text = JSON.stringify(value).replaceAll('\\u0000', '');
    this.#reserve(text.length * 3 + SLACK_BYTES);
    const bytes = this.#buffer.write(text, this.#at + 5);
    this.#putInt32(bytes + 1);
    this.#buffer[this.#at++] = 1;
    this.#at += bytes;
  }

  texts(values: readonly (string | null)[]): void {
    this.#reserve(SLACK_BYTES);
    const start = this.#at;
    this.#at += 4;
    this.#putInt32(values.length === 0 ? 0 : 1);
    this.#putInt32(values.includes(null) ? 1 : 0);
    this.#putInt32(TEXT_OID);
    if (values.length > 0) {
      this.#putInt32(values.length);
      this.#putInt32(1);
    }
    for (const value of values) this.text(value);
    this.#buffer.writeInt32BE(this.#at - start - 4, start);
  }

  /** The whole stream, in a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#reserve(SLACK_BYTES);
    this.#at = this.#buffer.writeInt16BE(-1, this.#at);
    const whole = new Uint8Array(this.#at);
    whole.set(this.#buffer.subarray(0, this.#at));
    return whole;
  }

  #putInt32(value: number): void {
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  #putInt64(value: number): void {
    const high = Math.floor(value / TWO_TO_32);
    this.#putInt32(high);
    this.#at = this.#buffer.writeUInt32BE(value - high * TWO_TO_32, this.#at);
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#buffer.length * 2, this.#at + bytes));
    larger.set(this.#buffer.subarray(0, this.#at));
    this.#buffer = larger;
  }
}
