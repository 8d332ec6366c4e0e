import { useDeferredValue } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { collectionQueries } from '@/client/collections/collection-queries';
import { placeQueries } from '@/client/collections/place-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { incidentQueries } from '@/client/incidents/incident-queries';
import { sceneQueries } from '@/client/scenes/scene-queries';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { FACES } from '@/faces/catalog';
import { LAYER_CATALOG } from '@/layers/catalog';
import { layersAfterSwitch } from '@/panels/cloud-map-switch/layers-after-switch';
import { parseSceneQuery } from '@/scene/scene-url';
import { useScene } from '@/scene/scene-context';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useLayerRows } from '../use-layer-rows';
import type { Command } from './match-commands';

/** Numbers of incidents are looked up from here on. */
const SHORTEST_NUMBER = 4;

/** Everything the palette can do here; incidents are looked up by the number typed. */
export function useCommands(text: string): readonly Command[] {
  return [
    ...useFaceCommands(),
    ...useMapCommands(),
    ...useWordsCommands(),
    ...useSceneCommands(),
    ...useRegionCommands(),
    ...useLayerCommands(),
    ...useIncidentCommands(text.trim()),
    ...usePlaceCommands(useDeferredValue(text.trim())),
  ];
}

function useFaceCommands(): Command[] {
  const router = useRouter();
  const { t, language } = useText();
  return FACES.map(({ id, path, title }) => ({
    id: `face:${id}`,
    kind: 'face',
    title: nameIn(language, title),
    note: t('palette.openFace'),
    words: `${path} ${title.zh} ${title.en}`,
    run: () => router.history.push(`${path}${router.state.location.searchStr}`),
  }));
}

function useMapCommands(): Command[] {
  const district = useDistrict();
  const { change } = useScene();
  const { t } = useText();
  return CLOUD_MAPS.map((cloudMap) => ({
    id: `map:${cloudMap}`,
    kind: 'map',
    title: t(`cloudMap.${cloudMap}`),
    note: t(`cloudMap.${cloudMap}Help`),
    words: cloudMap,
    run: () =>
      change(({ layers }) => ({
        cloudMap,
        layers: layersAfterSwitch(layers, { catalog: LAYER_CATALOG, district, cloudMap }),
      })),
  }));
}

/** Not a thing of the map, but the way to it for whoever does not see it. */
function useWordsCommands(): Command[] {
  const { change } = useScene();
  const { t } = useText();
  return [
    {
      id: 'words',
      kind: 'map',
      title: t('mapWords.title'),
      note: t('mapWords.open'),
      words: 'words table text 文字 表格',
      run: () => change({ dock: 'words' }),
    },
  ];
}

function useRegionCommands(): Command[] {
  const { regions } = useDistrict();
  const tree = useRegionTree();
  const { change } = useScene();
  const { language } = useText();
  return regions.map(({ code, name, levelId }) => ({
    id: `region:${code}`,
    kind: 'region',
    title: nameIn(language, name),
    note: [
      ...tree
        .pathTo(code)
        .slice(1, -1)
        .map((step) => nameIn(language, step.name)),
      nameIn(language, tree.levelById.get(levelId)?.name ?? { zh: levelId, en: levelId }),
    ].join(' › '),
    words: `${code} ${name.zh} ${name.en}`,
    run: () => change({ scope: code, selection: null, camera: null, level: null }),
  }));
}

function useLayerCommands(): Command[] {
  const rows = useLayerRows();
  const { change } = useScene();
  const { t, language } = useText();
  const shown = rows.filter(({ state }) => state.visible).map(({ row }) => row.id);
  return rows
    .filter(({ available }) => available)
    .map(({ row, state }) => {
      const name = nameIn(language, row.title);
      return {
        id: `layer:${row.id}`,
        kind: 'layer',
        title: t(state.visible ? 'layers.hide' : 'layers.show', { name }),
        note: '',
        words: `${row.id} ${row.title.zh} ${row.title.en}`,
        run: () =>
          change({ layers: state.visible ? shown.filter((id) => id !== row.id) : [...shown, row.id] }),
      };
    });
}

function useSceneCommands(): Command[] {
  const { data = [] } = useQuery(sceneQueries.list());
  const { timeZone } = useDistrict();
  const { change } = useScene();
  const { t } = useText();
  return data.map(({ id, name, note, query, savedAt }) => ({
    id: `scene:${id}`,
    kind: 'scene',
    title: name,
    note: t('palette.openScene', { when: timeFormat(timeZone).minute(savedAt) }),
    words: note,
    run: () => change(parseSceneQuery(query).scene),
  }));
}

function useIncidentCommands(number: string): Command[] {
  const { timeZone } = useDistrict();
  const { change } = useScene();
  const isNumber = number.length >= SHORTEST_NUMBER && /\d/.test(number) && !/\s/.test(number);
  const { data = [] } = useQuery({ ...incidentQueries.byNumber(number), enabled: isNumber });
  return isNumber
    ? data.map(({ id, sourceId, title, reportedAt }) => ({
        id: `incident:${id}`,
        kind: 'incident',
        title: title || sourceId,
        note: `${sourceId} · ${timeFormat(timeZone).minute(reportedAt)}`,
        words: sourceId,
        run: () => change({ selection: { kind: 'incident', id } }),
      }))
    : [];
}

/** Near enough to tell the houses of a street apart. */
const PLACE_ZOOM = 16;
/** Collections whose features have a card of their own. */
const HAS_CARD: readonly string[] = ['cameras', 'key-sections', 'key-places'];

/** Addresses, streets and other named places; going there moves the map, and opens the card of what has one. */
function usePlaceCommands(text: string): Command[] {
  const { change } = useScene();
  const { t, language } = useText();
  const { data: collections = [] } = useQuery(collectionQueries.list());
  const { data = [] } = useQuery({ ...placeQueries.byName(text), placeholderData: keepPreviousData });
  return data.map(({ collectionId, id, name, position: [longitude, latitude] }) => {
    const title = nameIn(language, name);
    return {
      id: `place:${collectionId}:${id}`,
      kind: 'place',
      title,
      note: collections.find((collection) => collection.id === collectionId)?.title ?? t('palette.goThere'),
      words: `${name.zh} ${name.en}`,
      run: () =>
        change({
          camera: { longitude, latitude, zoom: PLACE_ZOOM, bearing: 0, pitch: 0 },
          ...(HAS_CARD.includes(collectionId)
            ? { selection: { kind: 'feature' as const, collectionId, code: id } }
            : {}),
        }),
    };
  });
}
