import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '@/ui/text/use-text';
import { matchCommands } from './match-commands';
import type { Command } from './match-commands';
import { useCommands } from './use-commands';
import styles from './command-palette.module.css';

const SHOWN = 12;
const LIST_ID = 'palette-list';

/** One field for going anywhere and doing anything; arrows choose, Enter does, Escape leaves. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = matchCommands(useCommands(text), text, SHOWN);
  const current = found[Math.min(at, found.length - 1)];
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current) {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <ModalOverlay isOpen isDismissable className={styles['veil'] ?? ''} onOpenChange={onClose}>
      <Modal className={styles['box'] ?? ''}>
        <Dialog aria-label={t('palette.title')} className={styles['dialog'] ?? ''}>
          <input
            ref={(input) => input?.focus()}
            className={styles['input']}
            role="combobox"
            aria-label={t('palette.title')}
            aria-expanded
            aria-controls={LIST_ID}
            aria-activedescendant={current ? `palette-${current.id}` : undefined}
            placeholder={t('palette.hint')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
          <div id={LIST_ID} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
            {found.map((command) => (
              <Row
                key={command.id}
                command={command}
                isCurrent={command === current}
                onRun={() => run(command)}
              />
            ))}
          </div>
          {found.length === 0 ? (
            <p role="status" className={styles['none']}>
              {t('palette.none')}
            </p>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface RowProps {
  readonly command: Command;
  readonly isCurrent: boolean;
  readonly onRun: () => void;
}

function Row({ command: { id, kind, title, note }, isCurrent, onRun }: RowProps) {
  const { t } = useText();
  return (
    <button
      type="button"
      id={`palette-${id}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      className={styles['row']}
      onClick={onRun}
    >
      <span className={styles['kind']}>{t(`palette.kind.${kind}`)}</span>
      <span className={styles['title']}>{title}</span>
      <span className={styles['note']}>{note}</span>
    </button>
  );
}
