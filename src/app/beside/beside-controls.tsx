import { ArrowLeftRight, X } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { resolveComparison, resolveWindow } from '@/scene/resolve-window';
import type { Beside, Filters, Scene, TimeWindow } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { SelectField } from '@/ui/components/select-field';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './beside.module.css';

const LENGTHS_DAYS = [7, 30, 90, 180, 365];
const ALL = 'all';
const SEVERAL = 'several';

/** Period and filters of the right side; swapping the sides brings every other filter within reach. */
export function BesideControls({ beside }: { readonly beside: Beside }) {
  const { scene, change } = useScene();
  const { categories, sources } = useDistrict();
  const { t, language } = useText();
  const set = (part: Partial<Beside>) => change({ beside: { ...beside, ...part } });
  const filter = (part: Partial<Filters>) => set({ filters: { ...beside.filters, ...part } });
  const one = (codes: readonly string[]) => (codes.length > 1 ? SEVERAL : (codes[0] ?? ALL));
  const named = (list: readonly { readonly code: string; readonly name: { zh: string; en: string } }[]) =>
    list.map(({ code, name }) => ({ value: code, label: nameIn(language, name) }));
  const choices = (key: 'categories' | 'sources', list: Parameters<typeof named>[0]) => [
    { value: ALL, label: t(`beside.${key}`) },
    ...(beside.filters[key].length > 1
      ? [{ value: SEVERAL, label: t('beside.several', { n: beside.filters[key].length }) }]
      : []),
    ...named(list),
  ];
  const choose = (key: 'categories' | 'sources') => (code: string) => {
    if (code !== SEVERAL) filter({ [key]: code === ALL ? [] : [code] });
  };
  return (
    <div className={styles['controls']}>
      <WindowChoice window={beside.window} onChoose={(window) => set({ window })} />
      <SelectField
        label={t('filter.categories')}
        value={one(beside.filters.categories)}
        options={choices('categories', categories)}
        onChange={choose('categories')}
      />
      <SelectField
        label={t('filter.sources')}
        value={one(beside.filters.sources)}
        options={choices('sources', sources)}
        onChange={choose('sources')}
      />
      <SelectField
        label={t('filter.progress')}
        value={beside.filters.progress}
        options={[
          { value: 'all', label: t('beside.progress') },
          { value: 'open', label: t('progress.open') },
          { value: 'closed', label: t('progress.closed') },
        ]}
        onChange={(progress) => filter({ progress })}
      />
      <IconButton label={t('beside.swap')} onClick={() => change(swapSides(scene, beside))}>
        <ArrowLeftRight aria-hidden />
      </IconButton>
      <IconButton label={t('beside.close')} onClick={() => change({ beside: null })}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

function swapSides({ window, filters }: Scene, beside: Beside): Partial<Scene> {
  return { ...beside, beside: { window, filters } };
}

/** Lengths up to now, and the periods that go with the left side's. */
function WindowChoice({
  window,
  onChoose,
}: {
  readonly window: TimeWindow;
  readonly onChoose: (window: TimeWindow) => void;
}) {
  const { scene } = useScene();
  const frame = useTimeFrame();
  const { t } = useText();
  const left = resolveWindow(scene.window, frame);
  const shifted = (kind: 'previous' | 'year-ago'): TimeWindow => {
    const { fromSeconds, toSeconds } = resolveComparison({ kind }, left, frame.offsets)!;
    return { kind: 'between', from: fromSeconds * 1000, to: toSeconds * 1000 };
  };
  const offered: { window: TimeWindow; label: string }[] = [
    { window: scene.window, label: t('beside.sameWindow') },
    { window: shifted('previous'), label: t('beside.previous') },
    { window: shifted('year-ago'), label: t('beside.yearAgo') },
    ...LENGTHS_DAYS.map((days) => ({
      window: { kind: 'last-days' as const, days },
      label: t('window.lastDays', { days }),
    })),
    { window: { kind: 'all' }, label: t('window.all') },
  ];
  const key = JSON.stringify(window);
  const choices = new Map(offered.reverse().map((entry) => [JSON.stringify(entry.window), entry]));
  if (!choices.has(key)) choices.set(key, { window, label: t('beside.ownWindow') });
  return (
    <SelectField
      label={t('bar.window')}
      value={key}
      options={[...choices].reverse().map(([value, { label }]) => ({ value, label }))}
      onChange={(value) => onChoose(choices.get(value)!.window)}
    />
  );
}
