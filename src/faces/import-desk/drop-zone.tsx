import { useRef } from 'react';
import { FileUp } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { useWhyNot } from '@/panels/use-why-not';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import type { Desk } from './use-desk';
import styles from './drop-zone.module.css';

/** The empty desk: what can be dropped, and that nothing happens to the data by it. */
export function DropZone({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { synthetic } = useDistrict();
  return (
    <section className={styles['zone']}>
      <FileUp aria-hidden />
      <h2>{t('importDesk.drop.title')}</h2>
      <p>{t('importDesk.drop.body')}</p>
      <FileButton desk={desk} isPrimary label={t('importDesk.drop.choose')} />
      <p className={styles['quiet']}>{t('importDesk.drop.safe')}</p>
      {synthetic ? <p className={styles['quiet']}>{t('importDesk.drop.sampleNote')}</p> : null}
    </section>
  );
}

interface FileButtonProps {
  readonly desk: Desk;
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** Opens the browser's own choice of files. */
export function FileButton({ desk, label, isPrimary = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const whyNot = useWhyNot('import');
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="import-files"
        onChange={(event) => {
          desk.uploads.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        kind={isPrimary ? 'primary' : 'plain'}
        disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
