import { useRegionTree } from '@/client/district/use-district';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './accounts-page.module.css';

interface ScopeChoiceProps {
  readonly codes: readonly string[] | null;
  readonly onChange: (codes: string[] | null) => void;
}

/** The regions an account may see: those two levels below the whole, or what it has already. */
export function ScopeChoice({ codes, onChange }: ScopeChoiceProps) {
  const { t, language } = useText();
  const tree = useRegionTree();
  const chosen = new Set(codes ?? []);
  const widest = tree.childrenOf(null);
  const offered = widest.length === 1 ? tree.childrenOf(widest[0]!.code) : widest;
  const others = [...chosen].filter((code) => offered.every((region) => region.code !== code));
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChange(next.size === 0 ? null : [...next]);
  };
  const options = [
    ...offered.map(({ code, name }) => ({ code: code, name: nameIn(language, name) })),
    ...others.map((code) => ({
      code,
      name: nameIn(language, tree.byCode.get(code)?.name ?? { zh: code, en: code }),
    })),
  ];
  return (
    <fieldset className={`${styles['choices']} ${styles['whole']}`}>
      <legend className={styles['legend']}>
        {t('access.scope')} · {t('access.scopeHint')}
      </legend>
      {options.map(({ code, name }) => (
        <label key={code} className={styles['choice']}>
          <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
