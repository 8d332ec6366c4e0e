import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ImportRefusal } from '../import-refusal';
import { checkUtf8, collectEncodingEvidence, type Encoding, type EncodingFinding } from './detect-encoding';
import type { ImportInput, InputRole } from './import-input';
import { openBytes, type ByteSource, type ReadControl } from './open-bytes';
import { refuseOtherFormats, refuseZeroBytes } from './refuse-other-formats';

/** A file that was read through once: what it is, before anything of it is understood. */
export interface InspectedFile extends ByteSource, EncodingFinding {
  readonly role: InputRole;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes what can be read only once into a folder of its own, for an import reads its files more than once. */
export async function spoolInput(input: ImportInput, signal?: AbortSignal): Promise<Spooled> {
  if ('path' in input.content) return { path: input.content.path, release: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'geju-import-'));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'input');
    await pipeline(Readable.from(input.content.stream), createWriteStream(path), { signal });
    return { path, release };
  } catch (error) {
    await release();
    throw error;
  }
}

export interface Spooled {
  readonly path: string;
  readonly release: () => Promise<void>;
}

/**
 * Reads a file through: size, checksum, packing, encoding.
 *
 * @param encoding What the user says; `null` to find out.
 * @throws {ImportRefusal} If it is missing, empty, no text, or in no known encoding.
 */
export async function inspectFile(
  input: ImportInput,
  path: string,
  encoding: Encoding | null,
  control: ReadControl = {},
): Promise<InspectedFile> {
  const source = { name: input.name, path, gzip: await startsAsGzip(input.name, path) };
  const utf8 = checkUtf8();
  const zeros = { at: -1 };
  let read = 0;
  for await (const chunk of openBytes(source, control)) {
    if (read === 0) refuseOtherFormats(input.name, chunk);
    utf8.push(chunk);
    const zero = zeros.at === -1 ? chunk.indexOf(0) : -1;
    if (zero !== -1) zeros.at = read + zero;
    read += chunk.length;
  }
  if (read === 0) refuseEmpty(input.name);
  const finding = encoding
    ? { encoding: knownEncoding(encoding), lossy: false }
    : utf8.isSound()
      ? { encoding: 'utf-8', lossy: false }
      : await weighEncodings(source, control);
  if (zeros.at !== -1 && !finding?.encoding.startsWith('utf-16')) refuseZeroBytes(input.name, zeros.at);
  if (!finding) refuseEncoding(input.name);
  const { size } = await stat(path);
  return { ...source, ...finding, role: input.role, bytes: size, sha256: await digestFile(path) };
}

async function startsAsGzip(name: string, path: string): Promise<boolean> {
  const file = await open(path).catch(() => refuseMissing(name));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0).catch(() => refuseMissing(name));
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function weighEncodings(source: ByteSource, control: ReadControl): Promise<EncodingFinding | null> {
  const evidence = collectEncodingEvidence();
  for await (const chunk of openBytes(source, control)) evidence.push(chunk);
  return evidence.conclude();
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function knownEncoding(label: string): Encoding {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new ImportRefusal('encoding-unknown', {
      zh: `不认识编码“${label}”。可用的如 utf-8、gb18030、utf-16le、big5、windows-1252。`,
      en: `The encoding "${label}" is not known. Known are such as utf-8, gb18030, utf-16le, big5, windows-1252.`,
    });
  }
}

function refuseMissing(name: string): never {
  throw new ImportRefusal('file-missing', {
    zh: `无法读取 ${name}：文件不存在或没有权限。`,
    en: `${name} cannot be read: it does not exist or may not be opened.`,
  });
}

function refuseEmpty(name: string): never {
  throw new ImportRefusal('file-empty', {
    zh: `${name} 是空文件，没有可导入的内容。请检查导出是否完成，再重新导入。`,
    en: `${name} is empty: there is nothing to take in. See whether its export was finished, then import it again.`,
  });
}

function refuseEncoding(name: string): never {
  throw new ImportRefusal('encoding-mixed', {
    zh: `${name} 混有多种编码，无法可靠读取。请统一为 UTF-8，或用 --encoding 指明编码。`,
    en: `${name} mixes encodings and cannot be read with certainty. Save it as UTF-8, or name its encoding with --encoding.`,
  });
}
