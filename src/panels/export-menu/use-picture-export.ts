import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import { watermarkText } from '@/domain/access/watermark-text';
import type { Legend } from '@/layers/legend';
import type { MapPicture } from '@/layers/map-picture';
import { useScene } from '@/scene/scene-context';
import { formatMeters } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import type { Language } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useLayerView } from '../layer-view';
import type { LayerView } from '../layer-view';
import { useMapPicture } from '../map-picture';
import { useExportFacts } from './export-facts';
import type { PictureLegend, PictureWords } from './picture/compose-picture';
import { saveFile } from './save-file';

type Progress =
  | { readonly kind: 'idle' | 'taking' | 'failed' }
  | { readonly kind: 'done'; readonly name: string; readonly isWhole: boolean };

/** Saves the map as a page that says what it shows; `null` for `take` while there is no map. */
export function usePictureExport(): { readonly progress: Progress; readonly take: (() => void) | null } {
  const { timeZone } = useDistrict();
  const takeMap = useMapPicture();
  const wordsOf = usePictureWords();
  const { tokens } = useTheme();
  const { t } = useText();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  if (!takeMap || !wordsOf) return { progress, take: null };

  const take = async () => {
    setProgress({ kind: 'taking' });
    try {
      const [picture, { composePicture }] = await Promise.all([
        takeMap(),
        import('./picture/compose-picture'),
      ]);
      const now = Date.now();
      const page = composePicture(picture, wordsOf(picture, now), tokens);
      const file = await new Promise<Blob | null>((resolve) => page.toBlob(resolve, 'image/png'));
      if (!file) throw new Error('the browser made no picture');
      const name = `${t('exports.pictureName')}-${timeFormat(timeZone).day(now)}.png`;
      saveFile(file, name);
      setProgress({ kind: 'done', name, isWhole: picture.isWhole });
    } catch (error) {
      console.error('The picture could not be taken.', error);
      setProgress({ kind: 'failed' });
    }
  };
  return { progress, take: () => void take() };
}

/** What the page says, by the clock of the moment it is taken. */
function usePictureWords(): ((picture: MapPicture, now: number) => PictureWords) | null {
  const { timeZone } = useDistrict();
  const view = useLayerView();
  const facts = useExportFacts();
  const { principal } = useSession();
  const { scene } = useScene();
  const { t, language } = useText();
  if (!view) return null;
  return (picture, now) => {
    const all = facts(now);
    const [scope, period, filters, count, ...rest] = all.map(({ name, value }) => ({ name, value }));
    const link = t('exports.fact.link');
    const said = (list: readonly ({ name: string; value: string } | undefined)[]) =>
      list.flatMap((fact) => (fact ? [`${fact.name}${t('exports.colon')}${fact.value}`] : [])).join('    ');
    return {
      title: `${scope?.value ?? ''} · ${t(`cloudMap.${scene.cloudMap}`)}`,
      lines: [said([period, count]), said([filters])],
      legends: legendsOf(view, language),
      scale: scaleOf(picture),
      foot: [
        said(rest.filter(({ name }) => name !== link)),
        'WGS 84',
        ...(picture.attribution ? [picture.attribution] : []),
      ].join('    '),
      watermark: principal ? watermarkText(principal, now, timeZone) : timeFormat(timeZone).minute(now),
    };
  };
}

/** A plain length that takes some tenth of the page. */
function scaleOf({ metersPerPixel, image, sharpness }: MapPicture): PictureWords['scale'] {
  const widest = (metersPerPixel * image.width) / sharpness / 8;
  const decade = 10 ** Math.floor(Math.log10(widest));
  const meters = [5, 2, 1].map((step) => step * decade).find((length) => length <= widest) ?? decade;
  return {
    pixels: meters / metersPerPixel,
    text: meters < 1000 ? formatMeters(meters) : `${meters / 1000} km`,
  };
}

function legendsOf({ rows, input }: LayerView, language: Language): PictureLegend[] {
  return rows
    .filter(({ available, state }) => available && state.visible)
    .map(({ module, row, state }) => {
      const legend = module.legend(input, row.key, module.settings.parse(state.settings));
      return {
        title: nameIn(language, row.title),
        symbol: module.symbol(input.theme, row.key, input.district),
        legend,
        unit: legend?.unit ? nameIn(language, legend.unit) : '',
        entries: legend ? entriesOf(legend, language) : [],
      };
    });
}

function entriesOf(legend: Legend, language: Language): PictureLegend['entries'] {
  if (legend.kind === 'symbols')
    return legend.entries.map(({ symbol, title }) => ({ symbol, title: nameIn(language, title) }));
  if (legend.kind === 'ramp') return [];
  return [
    ...legend.classes.map(({ color, label }) => ({ symbol: { kind: 'fill' as const, color }, title: label })),
    ...(legend.unknown
      ? [{ symbol: legend.unknown.symbol, title: nameIn(language, legend.unknown.label) }]
      : []),
  ];
}
