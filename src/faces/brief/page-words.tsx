import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { withWords } from './brief-edits';
import type { BriefEditing } from './use-brief-edits';
import styles from './page-words.module.css';

/** The comment that stands on a page and the notes that only the speaker sees; kept when the field is left. */
export function PageWords({ pageId, editing }: { readonly pageId: string; readonly editing: BriefEditing }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { edits, saved, change, whyNot, failure } = editing;
  return (
    <section className={styles['panel']}>
      <WordsField
        key={`comment ${pageId} ${edits.comments[pageId] ?? ''}`}
        label={t('brief.commentField')}
        text={edits.comments[pageId] ?? ''}
        disabled={whyNot !== null}
        onLeave={(text) => change({ comments: withWords(edits.comments, pageId, text) })}
      />
      <WordsField
        key={`notes ${pageId} ${edits.notes[pageId] ?? ''}`}
        label={t('brief.notesField')}
        text={edits.notes[pageId] ?? ''}
        disabled={whyNot !== null}
        onLeave={(text) => change({ notes: withWords(edits.notes, pageId, text) })}
      />
      {whyNot === null ? null : <p className={styles['hint']}>{whyNot}</p>}
      {failure === null ? null : (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
      {saved ? (
        <p className={styles['hint']}>
          {t('brief.savedBy', {
            version: saved.version,
            who: saved.savedBy || t('brief.nobody'),
            at: timeFormat(timeZone).minute(saved.savedAt),
          })}
        </p>
      ) : null}
    </section>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onLeave: (text: string) => void;
}

function WordsField({ label, text, disabled, onLeave }: WordsFieldProps) {
  const [draft, setDraft] = useState(text);
  return (
    <label className={styles['field']}>
      {label}
      <textarea
        value={draft}
        rows={3}
        maxLength={2000}
        disabled={disabled}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft.trim() !== text) onLeave(draft);
        }}
      />
    </label>
  );
}
