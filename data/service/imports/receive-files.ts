import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { INPUT_ROLES } from '#data/import/input/import-input';
import { badRequest, problem, ProblemError } from '../endpoint/problem-error';
import { tooLarge, unsupportedMediaType } from '../endpoint/read-json-body';
import { MultipartError, multipartBoundary, readMultipart } from './read-multipart';

const MAX_BYTES = 4_000_000_000;
const MAX_SETTINGS_BYTES = 100_000;
const ROLES = INPUT_ROLES;

export interface ReceivedFile {
  readonly role: (typeof ROLES)[number];
  /** As the sender named it, without folders. */
  readonly name: string;
  readonly path: string;
}

/** What an import's form brought, the files in a temporary folder. */
export interface ReceivedForm {
  /** JSON text. */
  readonly settings: string;
  readonly files: readonly ReceivedFile[];
  readonly remove: () => Promise<void>;
}

/**
 * Writes the files of a form to disk as they arrive.
 *
 * @throws {ProblemError} If it is no form, is too large, or names what is not known.
 */
export async function receiveFiles(request: Request): Promise<ReceivedForm> {
  const boundary = formBoundary(request);
  const folder = await mkdtemp(join(tmpdir(), 'geju-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const body = limited(request.body!, MAX_BYTES);
    return { ...(await receiveInto(folder, body, boundary)), remove };
  } catch (error) {
    await remove();
    throw toReceivingProblem(error);
  }
}

/**
 * Writes the one file of a form to a path as it arrives.
 *
 * @returns The file's name as the sender has it, without folders.
 * @throws {ProblemError} If it is no form, is too large, or brings no file.
 */
export async function receiveFile(request: Request, path: string): Promise<string> {
  const boundary = formBoundary(request);
  try {
    for await (const part of readMultipart(limited(request.body!, MAX_BYTES), boundary)) {
      if (part.name !== 'file' || part.fileName === null) continue;
      await pipeline(Readable.from(part.body), createWriteStream(path));
      return baseName(part.fileName);
    }
  } catch (error) {
    throw toReceivingProblem(error);
  }
  throw badRequest([{ pointer: '/file', detail: 'the form brings no file' }]);
}

/** @throws {ProblemError} If the request is no form, or larger than any. */
function formBoundary(request: Request): string {
  const boundary = multipartBoundary(request.headers.get('content-type'));
  if (boundary === null || !request.body) throw unsupportedMediaType('multipart/form-data');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge(MAX_BYTES);
  return boundary;
}

function toReceivingProblem(error: unknown): unknown {
  if (error instanceof MultipartError) return badRequest([{ pointer: '', detail: error.message }]);
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? diskFull() : error;
}

async function receiveInto(folder: string, body: AsyncIterable<Uint8Array>, boundary: string) {
  const files: ReceivedFile[] = [];
  let settings = '{}';
  for await (const part of readMultipart(body, boundary)) {
    const role = ROLES.find((known) => known === part.name);
    if (role && part.fileName !== null) {
      const path = join(folder, String(files.length));
      await pipeline(Readable.from(part.body), createWriteStream(path));
      files.push({ role, name: baseName(part.fileName), path });
    } else if (part.name === 'settings') {
      settings = await readText(part.body);
    } else {
      throw badRequest([{ pointer: `/${part.name}`, detail: 'is no field of this form' }]);
    }
  }
  return { settings, files };
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(body, MAX_SETTINGS_BYTES)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* limited(body: AsyncIterable<Uint8Array>, maxBytes: number) {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function baseName(fileName: string): string {
  return fileName.split(/[/\\]/).at(-1)!.slice(0, 200) || 'file';
}

function diskFull(): ProblemError {
  return new ProblemError(
    problem(507, 'disk-full', {
      en: 'The disk is full: nothing was imported. Make room and send the files again.',
      zh: '磁盘已满，未导入任何数据。请清理空间后重新上传。',
    }),
  );
}
