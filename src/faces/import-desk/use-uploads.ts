import { useRef, useState } from 'react';
import { newId } from '@/client/new-id';
import { requestFileRemoval } from '@/client/imports/draft-queries';
import { uploadFile } from '@/client/imports/upload-file';

/** A file on its way to the service. */
export interface Sending {
  readonly fileId: string;
  readonly file: File;
  readonly fraction: number;
  readonly error: Error | null;
}

/** Sends files one after the other, as many as come. */
export function useUploads(draftId: string, onChange: () => void) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());

  const update = (fileId: string, part: Partial<Sending>) =>
    setSending((now) => now.map((one) => (one.fileId === fileId ? { ...one, ...part } : one)));
  const forget = (fileId: string) => setSending((now) => now.filter((one) => one.fileId !== fileId));

  const send = async (fileId: string, file: File) => {
    const stop = new AbortController();
    stops.current.set(fileId, stop);
    const onProgress = (fraction: number) => update(fileId, { fraction });
    try {
      await uploadFile({ draftId, fileId, file, onProgress, signal: stop.signal });
      forget(fileId);
      onChange();
    } catch (error) {
      if (stop.signal.aborted) forget(fileId);
      else update(fileId, { error: error as Error });
    } finally {
      stops.current.delete(fileId);
    }
  };

  const add = async (files: readonly File[]) => {
    const added = files.map((file) => ({ fileId: newId(), file, fraction: 0, error: null }));
    setSending((now) => [...now, ...added]);
    for (const { fileId, file } of added) await send(fileId, file);
  };
  return {
    sending,
    add: (files: readonly File[]) => void add(files),
    again: ({ fileId, file }: Sending) => {
      update(fileId, { fraction: 0, error: null });
      void send(fileId, file);
    },
    /** A file that is on its way is stopped, one that has arrived is deleted. */
    remove: async (fileId: string) => {
      stops.current.get(fileId)?.abort();
      forget(fileId);
      await requestFileRemoval(draftId, fileId);
      onChange();
    },
    stopAll: () => stops.current.forEach((stop) => stop.abort()),
  };
}
