import { receiveDraftFile } from '@/contract/import-drafts';
import { problemSchema } from '@/contract/problem';
import { ApiError } from '../api-error';
import { toPath } from '../request';

export interface Upload {
  readonly draftId: string;
  readonly fileId: string;
  readonly file: File;
  /** Told the share that has been sent, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file to the service, which keeps it until it is taken in. The browser reads it from the disk as it goes.
 *
 * `fetch` cannot tell how much has been sent, so this is an `XMLHttpRequest`.
 *
 * @throws {ApiError} If the service does not take it.
 */
export function uploadFile({ draftId, fileId, file, onProgress, signal }: Upload): Promise<void> {
  const path = toPath(receiveDraftFile, { params: { draftId, fileId } });
  const form = new FormData();
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onload = () => {
      if (sending.status >= 200 && sending.status < 300) resolve();
      else reject(toError(path, sending));
    };
    sending.onerror = () => reject(new ApiError('network', path));
    sending.onabort = () => reject(new DOMException('The sending was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => sending.abort(), { once: true });
    sending.send(form);
  });
}

function toError(path: string, { status, responseText }: XMLHttpRequest): ApiError {
  const problem = problemSchema.safeParse(parseJson(responseText));
  return new ApiError('problem', path, { status, problem: problem.success ? problem.data : null });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
