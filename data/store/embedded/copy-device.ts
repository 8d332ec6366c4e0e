/** The parts used of Emscripten's file system. */
export interface EmscriptenFileSystem {
  readonly makedev: (major: number, minor: number) => number;
  readonly registerDevice: (device: number, operations: object) => void;
  readonly mkdev: (path: string, device: number) => unknown;
}

interface FileStream {
  position: number;
}

/** A file inside the embedded database that COPY reads what is fed and writes what is drained. */
export interface CopyDevice {
  readonly path: string;
  readonly feed: (bytes: Uint8Array) => void;
  readonly drainTo: (receive: (bytes: Uint8Array<ArrayBuffer>) => void) => void;
  /** Hands on what has been written since the last full chunk. */
  readonly flush: () => void;
}

const CHUNK_BYTES = 1 << 18;

/**
 * PGlite's own `/dev/blob` copies byte by byte and keeps all it writes; this device copies blocks and hands chunks on
 * while COPY still runs.
 */
export function mountCopyDevice(fileSystem: EmscriptenFileSystem): CopyDevice {
  const path = '/dev/geju-copy';
  let fed = new Uint8Array(0);
  let receive: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined;
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;

  const flush = () => {
    if (filled === 0) return;
    receive(filled === chunk.length ? chunk : chunk.slice(0, filled));
    chunk = new Uint8Array(CHUNK_BYTES);
    filled = 0;
  };

  const device = fileSystem.makedev(65, 0);
  fileSystem.registerDevice(device, {
    open: () => undefined,
    close: () => undefined,
    read: (_stream: FileStream, buffer: Uint8Array, offset: number, length: number, position: number) => {
      const count = Math.max(0, Math.min(fed.length - position, length));
      buffer.set(fed.subarray(position, position + count), offset);
      return count;
    },
    write: (_stream: FileStream, buffer: Uint8Array, offset: number, length: number) => {
      for (let from = 0; from < length;) {
        const count = Math.min(length - from, chunk.length - filled);
        chunk.set(buffer.subarray(offset + from, offset + from + count), filled);
        filled += count;
        from += count;
        if (filled === chunk.length) flush();
      }
      return length;
    },
    llseek: (stream: FileStream, offset: number, whence: number) =>
      whence === 0 ? offset : offset + (whence === 1 ? stream.position : fed.length),
  });
  fileSystem.mkdev(path, device);

  return {
    path,
    feed: (bytes) => {
      fed = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) as Uint8Array<ArrayBuffer>;
    },
    drainTo: (next) => {
      receive = next;
      filled = 0;
    },
    flush,
  };
}
