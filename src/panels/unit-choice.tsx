import type { CellKind } from '@/studies/study-cells';
import { SelectField } from '@/ui/components/select-field';
import { useText } from '@/ui/text/use-text';

const SIZES = [250, 300, 500] as const;

interface UnitChoiceProps {
  readonly unit: CellKind;
  readonly cellMeters: number;
  readonly onChange: (choice: { readonly unit: CellKind; readonly cellMeters: number }) => void;
}

/** The district's own regions, or a net of equal squares. */
export function UnitChoice({ unit, cellMeters, onChange }: UnitChoiceProps) {
  const { t } = useText();
  const sizes = SIZES.some((size) => size === cellMeters) ? SIZES : [...SIZES, cellMeters];
  return (
    <SelectField
      label={t('history.unit')}
      value={unit === 'regions' ? 'regions' : String(cellMeters)}
      options={[
        { value: 'regions', label: t('history.regions') },
        ...sizes.map((size) => ({ value: String(size), label: t('history.fishnet', { n: size }) })),
      ]}
      onChange={(value) =>
        onChange(
          value === 'regions' ? { unit: value, cellMeters } : { unit: 'fishnet', cellMeters: Number(value) },
        )
      }
    />
  );
}
