import { useDistrict } from '@/client/district/use-district';
import type { Warning } from '@/domain/warning/warning';
import { useScene } from '@/scene/scene-context';
import { WarningChip } from '@/ui/components/warning-chip';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useWarningWords } from './warning-words';
import styles from './warning-row.module.css';

/** Collection by which the scene names a warning that is picked out. */
export const WARNING_COLLECTION = 'warnings';

interface WarningRowProps {
  readonly warning: Warning;
  readonly onOpen?: () => void;
}

/** One warning in a list: sign, place and class, the numbers, and how far it has been dealt with. */
export function WarningRow({ warning, onOpen }: WarningRowProps) {
  const { scene, change } = useScene();
  const { timeZone } = useDistrict();
  const words = useWarningWords();
  const { language } = useText();
  const { selection } = scene;
  const chosen =
    selection?.kind === 'feature' &&
    selection.collectionId === WARNING_COLLECTION &&
    selection.code === warning.id;
  const open = () => {
    change({ selection: { kind: 'feature', collectionId: WARNING_COLLECTION, code: warning.id } });
    onOpen?.();
  };
  const isQuiet = warning.state === 'cleared' || warning.acknowledgedAt !== null;
  return (
    <button type="button" className={styles['row']} aria-pressed={chosen} onClick={open}>
      <WarningChip level={warning.state === 'cleared' ? warning.worstLevel : warning.level} />
      <span className={styles['text']}>
        <span className={styles['line']}>
          <span className={`${styles['place']} ${isQuiet ? '' : styles['strong']}`}>
            {words.title(warning)}
          </span>
          <span className={styles['time']}>{timeFormat(timeZone).minute(warning.raisedAt).slice(5)}</span>
        </span>
        <span className={styles['evidence']}>{words.evidence(warning.evidence)}</span>
        <span className={styles['third']}>
          <HandlingWords warning={warning} /> · {nameIn(language, warning.ruleName)}
        </span>
      </span>
    </button>
  );
}

function HandlingWords({ warning }: { readonly warning: Warning }) {
  const { t } = useText();
  const words = useWarningWords();
  const { state, clearedBy, outcome, acknowledgedBy, acknowledgedAt, owner } = warning;
  if (state === 'cleared') {
    const by =
      clearedBy === null ? t('warnings.clearedBy.rule') : t('warnings.clearedBy.person', { by: clearedBy });
    return outcome ? `${by} · ${t(`warnings.outcome.${outcome}`)}` : by;
  }
  const seen =
    acknowledgedAt === null ? (
      <b className={styles['open']}>{t('warnings.unacknowledged')}</b>
    ) : (
      t('warnings.acknowledgedBy', { by: acknowledgedBy ?? '' })
    );
  return (
    <>
      {seen} · {words.owner(owner) ?? t('warnings.noOwner')}
    </>
  );
}
