import { ChevronRight } from 'lucide-react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { Region } from '@/domain/region/region';
import { useScene } from '@/scene/scene-context';
import { OptionList } from '@/ui/components/option-list';
import { PopoverButton } from '@/ui/components/popover-button';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './scope-breadcrumb.module.css';

const LONGEST_LIST = 400;

/** District › street › community: each step goes back up, the last one unfolds what lies below. */
export function ScopeBreadcrumb() {
  const district = useDistrict();
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const { t, language } = useText();

  const path = scene.scope === null ? [] : tree.pathTo(scene.scope);
  const roots = tree.childrenOf(null);
  const root = roots.length === 1 ? roots[0]! : null;
  const steps = root && path[0]?.code === root.code ? path.slice(1) : path;
  // A city may be divided in several ways at once, such as neighborhoods beside police districts.
  const children = tree.childrenOf(scene.scope ?? root?.code ?? null);
  const below = new Set(children.map(({ levelId }) => levelId));
  const goTo = (code: string | null) => change({ scope: code, selection: null, camera: null, level: null });

  return (
    <nav aria-label={t('bar.scope')} className={styles['path']}>
      <Step name={nameIn(language, district.name)} current={steps.length === 0} onGo={() => goTo(null)} />
      {steps.map((region, i) => (
        <span key={region.code} className={styles['step']}>
          <ChevronRight aria-hidden />
          <Step
            name={nameIn(language, region.name)}
            current={i === steps.length - 1}
            onGo={() => goTo(region.code)}
          />
        </span>
      ))}
      {[...below].map((levelId) => (
        <PopoverButton
          key={levelId}
          quiet
          label={t('region.drill')}
          content={t('bar.allOf', { level: nameIn(language, tree.levelById.get(levelId)!.name) })}
        >
          {(close) => (
            <OptionList
              options={toOptions(
                children.filter((region) => region.levelId === levelId),
                language,
              )}
              isChosen={(code) => code === scene.scope}
              onChoose={(code) => {
                goTo(code);
                close();
              }}
            />
          )}
        </PopoverButton>
      ))}
    </nav>
  );
}

interface StepProps {
  readonly name: string;
  readonly current: boolean;
  readonly onGo: () => void;
}

function Step({ name, current, onGo }: StepProps) {
  return (
    <button
      type="button"
      title={name}
      className={`${styles['link']} ${current ? styles['current'] : ''}`}
      aria-current={current ? 'location' : undefined}
      onClick={onGo}
    >
      {name}
    </button>
  );
}

function toOptions(regions: readonly Region[], language: 'zh' | 'en') {
  return regions.slice(0, LONGEST_LIST).map((region) => ({
    value: region.code,
    label: nameIn(language, region.name),
    aside: region.code,
  }));
}
