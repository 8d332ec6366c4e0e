import { openAsBlob } from 'node:fs';
import { API_ROOT } from '@/contract/endpoint';
import { importEventSchema, runImport, type ImportRecord } from '@/contract/imports';
import { problemSchema } from '@/contract/problem';
import type { RunningService } from '#data/store/access/running-service';
import { ImportRefusal } from '../import-refusal';
import type { ImportProgress } from '../run-import';
import type { Command } from './parse-flags';

/**
 * Lets a running service do the import, for the embedded store can be open in one process only.
 *
 * @param signal Closing the connection stops the import; nothing of it is kept.
 * @throws {ImportRefusal} If the service refuses the files or fails.
 */
export async function sendToService(
  { url, headers }: RunningService,
  { inputs, settings }: Command,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportRecord> {
  const form = new FormData();
  form.append('settings', JSON.stringify(settings));
  for (const { role, name, content } of inputs) form.append(role, await openFile(name, content.path), name);
  const response = await fetch(new URL(`${API_ROOT}${runImport.path}`, url), {
    method: 'POST',
    body: form,
    headers,
    signal,
  });
  if (!response.ok || !response.body) throw await toRefusal(response);
  for await (const line of linesOf(response.body)) {
    const event = importEventSchema.parse(JSON.parse(line));
    if (event.kind === 'progress') onProgress(event);
    else if (event.kind === 'done') return event.record;
    else throw new ImportRefusal(event.code, { zh: event.reasonZh, en: event.reasonEn });
  }
  throw new ImportRefusal('connection-lost', {
    zh: '与服务的连接中断，导入没有完成，数据保持原样。请重试。',
    en: 'The connection to the service was lost before the import was done; nothing of it is kept. Try again.',
  });
}

/** The row-level report of an import that a service has made, as CSV. */
export async function fetchReport(
  { url, headers }: RunningService,
  importId: string,
  signal: AbortSignal,
): Promise<string> {
  const address = new URL(`${API_ROOT}/imports/${encodeURIComponent(importId)}/problems?f=csv`, url);
  const response = await fetch(address, { headers, signal });
  if (!response.ok) throw await toRefusal(response);
  return response.text();
}

async function openFile(name: string, path: string): Promise<Blob> {
  return openAsBlob(path).catch(() => {
    throw new ImportRefusal('file-missing', {
      zh: `无法读取 ${name}：文件不存在或没有权限。`,
      en: `${name} cannot be read: it does not exist or may not be opened.`,
    });
  });
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}

async function toRefusal(response: Response): Promise<ImportRefusal> {
  const problem = problemSchema.safeParse(parseJson(await response.text()));
  if (!problem.success) {
    return new ImportRefusal('service-failed', {
      zh: `服务返回了 ${response.status}，导入没有进行。`,
      en: `The service answered ${response.status}; nothing was imported.`,
    });
  }
  const { code, detail, detailZh, errors = [] } = problem.data;
  const faults = errors.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ');
  return new ImportRefusal(code, {
    zh: `${detailZh ?? detail} ${faults}`.trim(),
    en: `${detail} ${faults}`.trim(),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
