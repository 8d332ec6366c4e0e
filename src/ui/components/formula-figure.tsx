import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { formatCount, formatShare } from '../format/format-number';
import { useText } from '../text/use-text';
import styles from './formula-figure.module.css';

/** Fewer than so many make a rate that says little. */
const SMALL_DENOMINATOR = 10;

export interface Rate {
  readonly part: number;
  readonly whole: number;
}

interface FormulaFigureProps {
  readonly name: string;
  readonly rate: Rate;
  /** What is divided by what, in words. */
  readonly formula: string;
  /** What is in neither part; left out where nothing is. */
  readonly excluded?: string;
  /** Comparison or remark below the value. */
  readonly note?: string;
  /** The value alone, without its name: for cells of a table that names it. */
  readonly bare?: boolean;
}

/** A rate that shows, on hover or focus, its formula with both numbers and what was not counted. */
export function FormulaFigure({ name, rate, formula, excluded, note, bare = false }: FormulaFigureProps) {
  const { t } = useText();
  const { part, whole } = rate;
  const value = whole > 0 ? formatShare(part / whole) : t('empty.dash');
  return (
    <TooltipTrigger delay={150} closeDelay={50}>
      <Button className={`${styles['figure']} ${bare ? styles['bare'] : ''}`} aria-label={`${name} ${value}`}>
        {bare ? null : <span className={styles['name']}>{name}</span>}
        <span className={`${styles['value']} ${whole < SMALL_DENOMINATOR ? styles['small'] : ''}`}>
          {value}
        </span>
        {note ? <span className={styles['note']}>{note}</span> : null}
      </Button>
      <Tooltip className={styles['tip'] ?? ''} placement="top">
        <strong>{name}</strong>
        <span>{formula}</span>
        <span className={styles['numbers']}>
          {formatCount(part)} ÷ {formatCount(whole)}
          {whole > 0 ? ` = ${value}` : ''}
        </span>
        {whole === 0 ? <span>{t('loop.formula.none')}</span> : null}
        {whole > 0 && whole < SMALL_DENOMINATOR ? <span>{t('loop.formula.small')}</span> : null}
        {excluded ? <span>{t('loop.formula.excluded', { what: excluded })}</span> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
