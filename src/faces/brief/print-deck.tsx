import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Printer } from 'lucide-react';
import type { BriefResult } from '@/studies/brief/reference';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { readThemeTokens } from '@/ui/tokens';
import { BriefDeck } from './brief-deck';
import type { BriefPage } from './brief-pages';
import { useBriefSheet } from './use-sheet';

interface PrintDeckProps {
  readonly result: BriefResult;
  readonly pages: readonly BriefPage[];
  readonly commentOf: (page: BriefPage) => string;
}

/** Prints all pages, one a sheet and in the light theme, whether by the button or by the browser's own command. */
export function PrintDeck({ result, pages, commentOf }: PrintDeckProps) {
  const { t } = useText();
  const [state, setState] = useState<'idle' | 'asked' | 'printing'>('idle');
  const sheet = useBriefSheet(result, readThemeTokens('light'))!;
  useEffect(() => {
    // Charts are drawn by effects, which a synchronous render runs before it returns.
    const before = () => flushSync(() => setState((now) => (now === 'idle' ? 'printing' : now)));
    const after = () => setState('idle');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const ready = useCallback(() => {
    if (state === 'asked') window.print();
  }, [state]);
  return (
    <>
      <Button title={t('brief.printHelp')} onClick={() => setState('asked')}>
        <Printer aria-hidden />
        {t('brief.print')}
      </Button>
      {state === 'idle' ? null : (
        <BriefDeck sheet={sheet} pages={pages} commentOf={commentOf} onReady={ready} />
      )}
    </>
  );
}
