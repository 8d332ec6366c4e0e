import { useState } from 'react';
import type { DragEvent } from 'react';
import { ErrorBoundary } from '@/ui/components/error-boundary';
import { useText } from '@/ui/text/use-text';
import { ColumnTable } from './column-table';
import { DeskBar } from './desk-bar';
import { DeskOptions } from './desk-options';
import { DropZone } from './drop-zone';
import { FileList } from './file-list';
import { PlaceCheck } from './place-check';
import { RecentImports } from './recent-imports';
import { RunView } from './run-view';
import { StepList } from './step-list';
import { useDesk, type Desk } from './use-desk';
import styles from './import-desk.module.css';

/** 导入台: files are dropped, seen as they will be read, tried, taken in, and undone. */
export function ImportDesk() {
  const desk = useDesk();
  const { t } = useText();
  const { isOver, handlers } = useDrop(desk.uploads.add);
  return (
    <div className={`${styles['desk']} ${isOver ? styles['over'] : ''}`} {...handlers}>
      <DeskBar desk={desk} />
      <aside className={styles['side']} aria-label={t('importDesk.steps')}>
        <StepList desk={desk} />
        <ErrorBoundary fallback={() => <p role="alert">{t('importDesk.failed')}</p>}>
          <RecentImports />
        </ErrorBoundary>
      </aside>
      <Work desk={desk} />
    </div>
  );
}

function Work({ desk }: { readonly desk: Desk }) {
  const { shown, uploads, run } = desk;
  const isEmpty = shown === null && uploads.sending.length === 0;
  const places = shown?.places ?? [];
  return (
    <>
      <main className={styles['main']}>
        {isEmpty ? <DropZone desk={desk} /> : <FileList desk={desk} />}
        <RunView desk={desk} />
        {shown?.files.map((file) =>
          file.columns.length > 0 ? (
            <ColumnTable key={file.id} desk={desk} file={file} preview={shown} />
          ) : null,
        )}
      </main>
      {shown && run.state.kind !== 'running' ? (
        <aside className={styles['right']}>
          {places.map((place) => (
            <PlaceCheck key={place.fileId} desk={desk} place={place} preview={shown} />
          ))}
          <DeskOptions desk={desk} preview={shown} />
        </aside>
      ) : null}
    </>
  );
}

/** Files dropped anywhere on the desk are taken. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [depth, setDepth] = useState(0);
  const isFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (isFile(event)) setDepth((now) => now + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (isFile(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (isFile(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        setDepth(0);
        if (!isFile(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
