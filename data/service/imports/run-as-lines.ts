import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { importEventSchema, type ImportEvent } from '@/contract/imports';
import { ImportRefusal } from '#data/import/import-refusal';
import type { ImportProgress } from '#data/import/run-import';
import type { ImportRecord } from '@/contract/imports';

const PROGRESS_MILLISECONDS = 200;

export interface ImportWork {
  readonly run: (
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ) => Promise<ImportRecord>;
  /** Done at the end, whatever it was. */
  readonly release: () => Promise<void>;
  readonly log: (line: string, error: unknown) => void;
}

/** Runs an import and tells how it goes, a line of JSON each; who stops reading stops the import. */
export function runAsLines(
  { run, release, log }: ImportWork,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stopped = new AbortController();
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (event: ImportEvent) => {
        if (!stopped.signal.aborted)
          controller.enqueue(encoder.encode(`${JSON.stringify(z.encode(importEventSchema, event))}\n`));
      };
      const either = AbortSignal.any([signal, stopped.signal]);
      try {
        const record = await run(
          throttle((progress) => send({ kind: 'progress', ...progress })),
          either,
        );
        send({ kind: 'done', record });
      } catch (error) {
        if (!either.aborted) send(toFailure(error, log));
      } finally {
        await release();
      }
      if (!stopped.signal.aborted) controller.close();
    },
    cancel: () => stopped.abort(),
  });
}

/** The lines as an answer that nothing on its way keeps back. */
export function linesResponse(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}

/** Some lines a second, and the first of each phase. */
function throttle(send: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let lastPhase = '';
  let lastAt = 0;
  return (progress) => {
    const now = Date.now();
    if (progress.phase === lastPhase && now - lastAt < PROGRESS_MILLISECONDS) return;
    lastPhase = progress.phase;
    lastAt = now;
    send(progress);
  };
}

function toFailure(error: unknown, log: (line: string, error: unknown) => void): ImportEvent {
  if (error instanceof ImportRefusal) {
    return { kind: 'failed', code: error.code, reasonZh: error.reason.zh, reasonEn: error.reason.en };
  }
  const traceId = randomUUID();
  log(`import failed, trace ${traceId}`, error);
  return {
    kind: 'failed',
    code: 'internal',
    reasonZh: `导入时服务内部出错，未导入任何数据（traceId ${traceId}）。`,
    reasonEn: `The service failed during the import; nothing was stored (trace ${traceId}).`,
  };
}
