import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import { watermarkText } from '@/domain/access/watermark-text';
import type { Legend } from '@/layers/legend';
import type { MapPicture, TakeMapPicture } from '@/layers/map-picture';
import { useScene } from '@/scene/scene-context';
import { formatMeters } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import type { Language } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useLayerView } from '../layer-view';
import type { LayerView } from '../layer-view';
import { useExportFacts, useSubjectLines } from '../export-facts';
import { useIncidentView } from '../incident-view';
import { useMapPictures } from '../map-picture';
import type { PictureLegend, PictureSide, PictureWords } from './picture/compose-picture';
import { saveBlob } from '@/ui/save-blob';

type Progress =
  | { readonly kind: 'idle' | 'taking' | 'failed' }
  | { readonly kind: 'done'; readonly name: string; readonly isWhole: boolean };

/** Saves the map as a page that says what it shows; `null` for `take` while there is no map. */
export function usePictureExport(): { readonly progress: Progress; readonly take: (() => void) | null } {
  const { timeZone } = useDistrict();
  const { take: takeMap } = useMapPictures();
  const takeSides = useSides();
  const wordsOf = usePictureWords();
  const { tokens } = useTheme();
  const { t } = useText();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  if (!takeMap || !wordsOf) return { progress, take: null };

  const take = async () => {
    setProgress({ kind: 'taking' });
    try {
      const { composePicture } = await import('./picture/compose-picture');
      const sides = await takeSides(takeMap);
      const now = Date.now();
      const page = composePicture(sides, wordsOf(sides, now), tokens);
      const file = await new Promise<Blob | null>((resolve) => page.toBlob(resolve, 'image/png'));
      if (!file) throw new Error('the browser made no picture');
      const name = `${t('exports.pictureName')}-${timeFormat(timeZone).day(now)}.png`;
      saveBlob(file, name);
      setProgress({ kind: 'done', name, isWhole: sides.every(({ map }) => map.isWhole) });
    } catch (error) {
      console.error('The picture could not be taken.', error);
      setProgress({ kind: 'failed' });
    }
  };
  return { progress, take: () => void take() };
}

/** Takes the map, and the one beside it where two stand side by side, each with what it shows. */
function useSides(): (takeMap: TakeMapPicture) => Promise<PictureSide[]> {
  const { beside } = useMapPictures();
  const { scene } = useScene();
  const { view, window } = useIncidentView();
  const linesOf = useSubjectLines();
  const { t } = useText();
  return async (takeMap) => {
    // One after the other: each is drawn with many times its pixels.
    const left = await takeMap();
    if (!beside || !scene.beside) return [{ map: left, lines: [] }];
    const right = await beside.take();
    const total = view?.window.totals.total ?? 0;
    const named = (side: 'left' | 'right', [first = '', ...rest]: readonly string[]) => [
      `${t(`beside.letter.${side}`)}    ${first}`,
      ...rest,
    ];
    return [
      { map: left, lines: named('left', linesOf({ window, filters: scene.filters, total })) },
      {
        map: right,
        lines: named(
          'right',
          linesOf({ window: beside.span, filters: scene.beside.filters, total: beside.total }),
        ),
      },
    ];
  };
}

/** What the page says, by the clock of the moment it is taken. */
function usePictureWords(): ((sides: readonly PictureSide[], now: number) => PictureWords) | null {
  const { timeZone } = useDistrict();
  const view = useLayerView();
  const facts = useExportFacts();
  const { principal } = useSession();
  const { scene } = useScene();
  const { t, language } = useText();
  if (!view) return null;
  return (sides, now) => {
    const picture = sides[0]!.map;
    const all = facts(now);
    const [scope, period, filters, count, ...rest] = all.map(({ name, value }) => ({ name, value }));
    const link = t('exports.fact.link');
    const said = (list: readonly ({ name: string; value: string } | undefined)[]) =>
      list.flatMap((fact) => (fact ? [`${fact.name}${t('exports.colon')}${fact.value}`] : [])).join('    ');
    return {
      title: [
        scope?.value,
        t(`cloudMap.${scene.cloudMap}`),
        ...(sides.length > 1 ? [t('beside.title')] : []),
      ].join(' · '),
      // Side by side, each map has its own.
      lines: sides.length > 1 ? [] : [said([period, count]), said([filters])],
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
