import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import styles from './command-palette.module.css';

const KEYS = [
  ['Ctrl K', 'palette'],
  ['?', 'sheet'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['Tab', 'next'],
  ['← ↑ → ↓', 'pan'],
  ['+ −', 'zoom'],
  ['T', 'words'],
  ['Esc', 'leave'],
] as const;

/** The keys there are, and what each does. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <ModalOverlay isOpen isDismissable className={styles['veil'] ?? ''} onOpenChange={onClose}>
      <Modal className={styles['box'] ?? ''}>
        <Dialog aria-label={t('palette.keys')} className={styles['dialog'] ?? ''}>
          <h2 className={styles['heading']}>{t('palette.keys')}</h2>
          <dl className={styles['keys']}>
            {KEYS.map(([key, what]) => (
              <div key={key} className={styles['keyLine']}>
                <dt>
                  <kbd className={styles['key']}>{key}</kbd>
                </dt>
                <dd>{t(`palette.does.${what}`)}</dd>
              </div>
            ))}
          </dl>
          <div className={styles['close']}>
            <Button onClick={onClose}>{t('palette.close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
