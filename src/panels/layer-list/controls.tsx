import { useState } from 'react';
import type { LayerControl, LayerRowState } from '@/layers/module';
import type { LayerSettings } from '@/scene/scene';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './layer-list.module.css';

interface ControlsProps {
  readonly controls: readonly LayerControl[];
  readonly state: LayerRowState;
  readonly onChange: (settings: LayerSettings) => void;
}

/** The settings a layer offers, by the kinds it declares. */
export function Controls({ controls, state, onChange }: ControlsProps) {
  const { settings } = state;
  const set = (key: string, value: string | number | null) => {
    const { [key]: _, ...rest } = settings;
    onChange(value === null ? rest : { ...rest, [key]: value });
  };
  return (
    <div className={styles['settings']}>
      {controls.map((control) =>
        control.kind === 'choice' ? (
          <Choice
            key={control.key}
            control={control}
            value={settings[control.key]}
            onChange={(value) => set(control.key, value)}
          />
        ) : (
          <Range
            key={control.key}
            control={control}
            value={settings[control.key]}
            onChange={(value) => set(control.key, value)}
          />
        ),
      )}
    </div>
  );
}

interface ControlProps<K extends LayerControl['kind'], V> {
  readonly control: Extract<LayerControl, { readonly kind: K }>;
  readonly value: unknown;
  readonly onChange: (value: V) => void;
}

function Choice({ control, value, onChange }: ControlProps<'choice', string>) {
  const { language } = useText();
  return (
    <label className={styles['setting']}>
      {nameIn(language, control.title)}
      <select
        className={styles['select']}
        value={typeof value === 'string' ? value : (control.options[0]?.value ?? '')}
        onChange={(event) => onChange(event.target.value)}
      >
        {control.options.map((option) => (
          <option key={option.value} value={option.value}>
            {nameIn(language, option.title)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Range({ control, value, onChange }: ControlProps<'range', number | null>) {
  const { t, language } = useText();
  const fixed = typeof value === 'number' ? value : null;
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? fixed;
  return (
    <label className={styles['setting']}>
      {nameIn(language, control.title)}
      <input
        type="range"
        min={control.min}
        max={control.max}
        step={control.step}
        value={shown ?? (control.min + control.max) / 2}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={() => commit()}
        onKeyUp={() => commit()}
      />
      <span>{shown === null ? t('layers.auto') : `${shown} ${control.unit}`}</span>
      {fixed === null ? null : (
        <button type="button" className={styles['link']} onClick={() => onChange(null)}>
          {t('layers.auto')}
        </button>
      )}
    </label>
  );

  function commit(): void {
    if (dragged !== null) onChange(dragged);
    setDragged(null);
  }
}
