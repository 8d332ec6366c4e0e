import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { briefReference } from '@/studies/brief/reference';
import type { BriefResult } from '@/studies/brief/reference';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import styles from './link-check.module.css';

/** Says whether a brief opened from a link or a code still has the numbers of the copy it came from. */
export function LinkCheck({ result }: { readonly result: BriefResult }) {
  const { scene } = useScene();
  const { dataVersion } = useDistrict();
  const { t } = useText();
  const [isClosed, setClosed] = useState(false);
  const { data, figures } = scene.studySettings[briefReference.id] ?? {};
  const isSameCopy = data === undefined || (String(data) === dataVersion && figures === result.fingerprint);
  if (isClosed || isSameCopy) return null;
  const words = { from: String(data), to: dataVersion };
  return (
    <div className={styles['note']} role="status">
      <p>{t(String(figures) === result.fingerprint ? 'brief.same' : 'brief.changed', words)}</p>
      <Button onClick={() => setClosed(true)}>{t('brief.closeNote')}</Button>
    </div>
  );
}
