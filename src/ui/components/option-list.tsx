import styles from './option-list.module.css';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly aside?: string;
}

interface OptionListProps<T> {
  readonly options: readonly Option<T>[];
  readonly isChosen: (value: T) => boolean;
  readonly onChoose: (value: T) => void;
}

/** A short list to choose from, one row each. */
export function OptionList<T>({ options, isChosen, onChoose }: OptionListProps<T>) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.label}>
          <button
            type="button"
            className={styles['option']}
            aria-pressed={isChosen(option.value)}
            onClick={() => onChoose(option.value)}
          >
            <span>{option.label}</span>
            {option.aside ? <span className={styles['aside']}>{option.aside}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
