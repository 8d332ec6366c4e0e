import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import { watermarkText } from '@/domain/access/watermark-text';
import { useExportFacts } from '@/panels/export-facts';
import { useWhyNot } from '@/panels/use-why-not';
import { PanelPicturesProvider } from '@/ui/components/panel-picture';
import type { PanelPictures as Pictures } from '@/ui/components/panel-picture';
import { timeFormat } from '@/ui/format/format-time';
import { saveBlob } from '@/ui/save-blob';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';

/** Lets every panel be saved as a page that says what it shows. */
export function PanelPictures({ children }: { readonly children: ReactNode }) {
  const whyNot = useWhyNot('export');
  const take = useTake();
  const pictures = useMemo<Pictures>(() => ({ take, whyNot }), [take, whyNot]);
  return <PanelPicturesProvider value={pictures}>{children}</PanelPicturesProvider>;
}

function useTake(): Pictures['take'] {
  const { timeZone } = useDistrict();
  const { principal } = useSession();
  const factsAt = useExportFacts();
  const { tokens } = useTheme();
  const { t } = useText();
  return async (panel, title) => {
    const { drawPanelPage } = await import('./picture/draw-panel-page');
    const now = Date.now();
    const link = t('exports.fact.link');
    const said = factsAt(now)
      .filter(({ name }) => name !== link)
      .map(({ name, value }) => `${name}${t('exports.colon')}${value}`);
    const [scope = '', period = '', filters = '', count = '', ...rest] = said;
    const page = drawPanelPage(
      panel,
      {
        title,
        lines: [scope, `${period}    ${count}`, filters],
        foot: rest.join('    '),
        watermark: principal ? watermarkText(principal, now, timeZone) : timeFormat(timeZone).minute(now),
      },
      tokens,
    );
    const file = await new Promise<Blob | null>((resolve) => page.toBlob(resolve, 'image/png'));
    if (!file) throw new Error('the browser made no picture');
    const name = `${t('exports.panelPicture.name', { title })}-${timeFormat(timeZone).day(now)}.png`;
    saveBlob(file, name);
    return name;
  };
}
