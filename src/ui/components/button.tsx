import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({ kind = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  const look = kind === 'plain' ? '' : (styles[kind] ?? '');
  return <button type={type} className={`${styles['button']} ${look} ${className}`} {...rest} />;
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What it does, for the tooltip and for who cannot see the icon. */
  readonly label: string;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

/** A button with an icon only; its name is its tooltip. */
export function IconButton({ label, pressed, className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      className={`${styles['button']} ${styles['quiet']} ${styles['icon']} ${className}`}
      {...rest}
    />
  );
}
