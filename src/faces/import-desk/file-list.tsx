import { CircleAlert, X } from 'lucide-react';
import type { DraftFile, DraftRole } from '@/client/imports/draft-queries';
import { useRefusal } from '@/panels/use-refusal';
import { Button, IconButton } from '@/ui/components/button';
import { SelectField } from '@/ui/components/select-field';
import { formatBytes, formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FileButton } from './drop-zone';
import { useDeskSentence } from './use-desk-sentence';
import type { Desk } from './use-desk';
import type { Sending } from './use-uploads';
import styles from './file-list.module.css';

/** The files that wait, what each is taken for, and what stands in its way. */
export function FileList({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { shown, uploads, preview } = desk;
  const say = useDeskSentence();
  return (
    <section className={styles['section']} aria-busy={preview.isFetching}>
      <header className={styles['head']}>
        <h2>{t('importDesk.step.files')}</h2>
        <FileButton desk={desk} label={t('importDesk.drop.more')} />
      </header>
      {preview.isFetching ? <div className={styles['busy']} role="presentation" /> : null}
      <ul>
        {shown?.files.map((file) => (
          <FileRow key={file.id} desk={desk} file={file} />
        ))}
        {uploads.sending.map((sending) => (
          <SendingRow key={sending.fileId} desk={desk} sending={sending} />
        ))}
      </ul>
      {shown?.refusal ? <Refusal sentence={say(shown.refusal.reason)} /> : null}
      {preview.error && shown !== null ? <Refusal sentence={t('importDesk.failed')} /> : null}
    </section>
  );
}

const ROLES = ['incidents', 'regions', 'cameras', 'camera-states', 'buildings', 'roads'] as const;

function FileRow({ desk, file }: { readonly desk: Desk; readonly file: DraftFile }) {
  const { t, language } = useText();
  const say = useDeskSentence();
  const levels = desk.shown?.levels ?? [];
  return (
    <li className={styles['file']}>
      <div className={styles['row']}>
        <span className={styles['name']} title={file.name}>
          {file.name}
        </span>
        <span className={styles['facts']}>
          {formatBytes(file.bytes)}
          {file.encoding ? ` · ${file.encoding.toUpperCase()}` : ''}
          <Rows file={file} />
        </span>
        <SelectField<DraftRole>
          label={t('importDesk.role.label', { name: file.name })}
          value={file.role}
          options={ROLES.map((role) => ({ value: role, label: t(`importDesk.role.${role}`) }))}
          onChange={(role) => desk.setRole(file.id, role)}
        />
        <span className={styles['guess']}>{file.isRoleGuessed ? t('importDesk.role.guessed') : ''}</span>
        <IconButton
          label={t('importDesk.file.remove', { name: file.name })}
          onClick={() => void desk.uploads.remove(file.id)}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {file.refusal ? <Refusal sentence={say(file.refusal.reason)} /> : null}
      {file.role === 'regions' && !file.refusal && levels.length > 0 ? (
        <p className={styles['note']}>
          {t('importDesk.levels', {
            levels: levels
              .map(({ name, count }) => `${nameIn(language, name)} ${formatCount(count)}`)
              .join(' · '),
          })}
        </p>
      ) : null}
      {file.notes.length > 0 ? (
        <details className={styles['notes']}>
          <summary>{t('importDesk.file.notes')}</summary>
          <ul>
            {file.notes.map((note) => (
              <li key={note.en}>{say(note)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function Rows({ file: { rowCount, isWhole, columns } }: { readonly file: DraftFile }) {
  const { t } = useText();
  if (rowCount === null) return null;
  const key = columns.length === 0 ? 'features' : isWhole ? 'rows' : 'firstRows';
  return ` · ${t(`importDesk.file.${key}`, { n: formatCount(rowCount) })}`;
}

function SendingRow({ desk, sending }: { readonly desk: Desk; readonly sending: Sending }) {
  const { t } = useText();
  const { file, fraction, error, fileId } = sending;
  return (
    <li className={styles['file']}>
      <div className={styles['row']}>
        <span className={styles['name']}>{file.name}</span>
        <span className={styles['facts']}>{formatBytes(file.size)}</span>
        <progress max={1} value={fraction} aria-label={t('importDesk.file.sending', { name: file.name })} />
        <span className={styles['guess']}>{formatShare(fraction)}</span>
        <IconButton
          label={t('importDesk.file.remove', { name: file.name })}
          onClick={() => void desk.uploads.remove(fileId)}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {error ? <SendingError desk={desk} sending={sending} error={error} /> : null}
    </li>
  );
}

function SendingError({
  desk,
  sending,
  error,
}: {
  readonly desk: Desk;
  readonly sending: Sending;
  readonly error: Error;
}) {
  const { t } = useText();
  const why = useRefusal();
  return (
    <div className={styles['refusal']} role="alert">
      <CircleAlert aria-hidden />
      <p>{t('importDesk.file.failed', { name: sending.file.name, why: why(error) })}</p>
      <Button onClick={() => desk.uploads.again(sending)}>{t('importDesk.file.retry')}</Button>
    </div>
  );
}

function Refusal({ sentence }: { readonly sentence: string }) {
  return (
    <div className={styles['refusal']} role="alert">
      <CircleAlert aria-hidden />
      <p>{sentence}</p>
    </div>
  );
}
