import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import styles from './popover-button.module.css';

interface PopoverButtonProps {
  /** What the button is for, spoken before its content. */
  readonly label: string;
  readonly content: ReactNode;
  readonly quiet?: boolean;
  /** Gets a function that closes the popover. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds a panel below it; Escape and a press outside fold it, and focus comes back. */
export function PopoverButton({ label, content, quiet = false, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button className={`${styles['trigger']} ${quiet ? styles['quiet'] : ''}`}>
        <span className="visually-hidden">{label}：</span>
        {content}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          {({ close }) => <>{children(close)}</>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
