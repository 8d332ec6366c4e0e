import styles from './watermark.module.css';

const TILES = 40;

/** A text all over the screen or the page, too faint to read past; always in print, on screen where wanted. */
export function Watermark({ text, onScreen }: { readonly text: string; readonly onScreen: boolean }) {
  return (
    <div className={`${styles['layer']} ${onScreen ? styles['onScreen'] : ''}`} aria-hidden data-watermark>
      {Array.from({ length: TILES }, (_, i) => (
        <span key={i}>{text}</span>
      ))}
    </div>
  );
}
