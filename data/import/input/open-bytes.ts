import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ImportRefusal } from '../import-refusal';

/** Small enough for its text to live and die among the young objects, where memory is reclaimed at once. */
const CHUNK_BYTES = 64 * 1024;
/** A packed table is seldom above 60 : 1; what unpacks beyond this is made to fill the disk or the memory. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 32 * 1024 ** 3;

export interface ByteSource {
  readonly name: string;
  readonly path: string;
  readonly gzip: boolean;
}

export interface ReadControl {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes of the file read so far, packed as they are. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * The unpacked bytes of a file, chunk by chunk.
 *
 * @throws {ImportRefusal} If the packing is damaged or unpacks to something absurd.
 */
export async function* openBytes(source: ByteSource, control: ReadControl = {}): AsyncGenerator<Uint8Array> {
  const file = createReadStream(source.path, { highWaterMark: CHUNK_BYTES });
  const unpacked = source.gzip ? file.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : file;
  file.on('error', (error) => unpacked.destroy(error));
  let unpackedBytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      control.signal?.throwIfAborted();
      unpackedBytes += chunk.length;
      if (source.gzip) refuseBomb(source.name, file.bytesRead, unpackedBytes);
      control.onBytes?.(file.bytesRead);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(source.name) : error;
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

function refuseBomb(name: string, packedBytes: number, unpackedBytes: number): void {
  const absurd = unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
  if (!absurd && unpackedBytes <= MAX_UNPACKED_BYTES) return;
  throw new ImportRefusal('unpacks-too-large', {
    zh: `${name} 解压后大得不合常理（超过 ${MAX_RATIO} 倍或 32 GB），已拒绝。若内容属实，请解压后再导入。`,
    en: `${name} unpacks to an absurd size (over ${MAX_RATIO} times its own, or over 32 GB) and is refused. If it is genuine, unpack it and import the plain file.`,
  });
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/u.test(String(error.code));
}

function damaged(name: string): ImportRefusal {
  return new ImportRefusal('gzip-damaged', {
    zh: `${name} 的压缩数据损坏或不完整，请重新下载或重新压缩。`,
    en: `${name} is damaged or cut short as a gzip file. Download or pack it again.`,
  });
}
