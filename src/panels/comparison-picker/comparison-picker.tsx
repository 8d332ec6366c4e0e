import { useTimeFrame } from '@/client/district/use-time-frame';
import { lengthInDays, resolveWindow } from '@/scene/resolve-window';
import type { Comparison } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { OptionList } from '@/ui/components/option-list';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';
import styles from './comparison-picker.module.css';

/** What the period is compared with: nothing, the one before (环比), or a year ago (同比). */
export function ComparisonPicker() {
  const frame = useTimeFrame();
  const { scene, change } = useScene();
  const { t } = useText();
  const days = lengthInDays(resolveWindow(scene.window, frame), frame.offsets);
  const options: { value: Comparison; label: string }[] = [
    { value: { kind: 'none' }, label: t('compare.none') },
    { value: { kind: 'previous' }, label: t('compare.previous', { days }) },
    { value: { kind: 'year-ago' }, label: t('compare.year-ago') },
  ];
  const current = options.find(({ value }) => value.kind === scene.comparison.kind);

  return (
    <PopoverButton
      label={t('bar.compare')}
      content={
        <>
          <span aria-hidden className={styles['name']}>
            {t('bar.compare')}
          </span>
          <strong>{current?.label ?? t('compare.custom')}</strong>
        </>
      }
    >
      {(close) => (
        <OptionList
          options={options}
          isChosen={(comparison) => comparison.kind === scene.comparison.kind}
          onChoose={(comparison) => {
            change({ comparison, ...(comparison.kind === 'none' ? { swipe: null } : {}) });
            close();
          }}
        />
      )}
    </PopoverButton>
  );
}
