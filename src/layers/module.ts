import type {
  CustomLayerInterface,
  LayerSpecification,
  SourceSpecification,
  StyleImageInterface,
} from 'maplibre-gl';
import type { z } from 'zod';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { District } from '@/domain/district/district';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { DensityRequest } from '@/engine/engine-view';
import type { AnyStudyReference } from '@/studies/study';
import type { CoverageQuestionName } from '@/workers/coverage/coverage-service';
import type { LayerSettings } from '@/scene/scene';
import type { ThemeTokens } from '@/ui/tokens';
import type { DeckDrawing } from './deck-drawing';
import type { LayerInput } from './layer-input';
import type { Legend, LegendSymbol } from './legend';
import type { LayerSlot } from './slot';

/** Headings of the layer list, in its order. */
export const LAYER_GROUPS = ['analysis', 'incident', 'watch', 'boundary', 'place'] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

export const LAYER_GROUP_TITLES: Readonly<Record<LayerGroup, LocalizedText>> = {
  analysis: { zh: '分析', en: 'Analysis' },
  incident: { zh: '事件与预警', en: 'Incidents and warnings' },
  watch: { zh: '视频与巡查', en: 'Video and patrol' },
  boundary: { zh: '边界', en: 'Boundaries' },
  place: { zh: '基础要素', en: 'Places' },
};

/**
 * One switch in the layer list. Most modules offer one; families offer one per level or net of the district.
 * A module without rows draws always (selection, veil).
 */
export interface LayerRow {
  /** `<module id>` or `<module id>:<key>`, as the scene writes it. */
  readonly id: string;
  /** What tells this row from the others of its module; `null` where it has but one. */
  readonly key: string | null;
  readonly title: LocalizedText;
  /** In which cloud maps, or in all. */
  readonly visibleByDefault: boolean | readonly CloudMap[];
}

/** Whether a row shows where the scene does not say. */
export function isShownByDefault({ visibleByDefault }: LayerRow, cloudMap: CloudMap): boolean {
  return typeof visibleByDefault === 'boolean' ? visibleByDefault : visibleByDefault.includes(cloudMap);
}

/** Data that have to be handed in before a row can draw: exactly what the face should ask for. */
export interface LayerNeeds {
  /** The window's density, and how it is to be painted. */
  readonly density?: Pick<DensityRequest, 'bandwidthMeters' | 'picture'>;
  readonly regionCounts?: boolean;
  readonly points?: boolean;
  /** Level ids whose boundaries it draws. */
  readonly levels?: readonly string[];
  readonly collections?: readonly string[];
  readonly studies?: readonly AnyStudyReference[];
  readonly coverage?: readonly CoverageQuestionName[];
  /** Warnings that stand. */
  readonly warnings?: boolean;
  /** The day of patrols looked at. */
  readonly patrol?: boolean;
}

/** A MapLibre style layer with the slot it is to stand in. Its id begins with the id of the row or module. */
export interface StyleDrawing {
  readonly slot: LayerSlot;
  /** Place within the slot, ascending; 0 where left out. */
  readonly order?: number;
  readonly layer: LayerSpecification;
}

/** A custom WebGL layer that takes new props without being added again. */
export interface UpdatableCustomLayer<Props> extends CustomLayerInterface {
  /** Called once before the layer is added and again whenever `props` is another object. */
  update: (props: Props) => void;
  /** Divides the view: the first window left of this share of the width, the second right of it; `null` undivided. */
  setDivider?: (fraction: number | null) => void;
}

export interface CustomDrawing<Props = unknown> {
  readonly id: string;
  readonly slot: LayerSlot;
  /** Makes the layer; called again after a lost WebGL context. */
  readonly create: () => UpdatableCustomLayer<Props>;
  readonly props: Props;
}

/** Forgets `Props`, so that the map can hold all custom drawings in one list. */
export function defineCustomDrawing<Props>(drawing: CustomDrawing<Props>): CustomDrawing {
  return drawing as unknown as CustomDrawing; // TypeScript has no existential types
}

/** An icon or pattern, drawn from tokens and never fetched. */
export interface DrawnImage {
  readonly id: string;
  /** Pixels of the image for each CSS pixel. */
  readonly pixelRatio: number;
  readonly image: { width: number; height: number; data: Uint8ClampedArray } | StyleImageInterface;
}

/** Something on the map that a hand may move and turn. */
export interface MapHandle {
  /** Begins with the id of the module. */
  readonly id: string;
  readonly label: LocalizedText;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
  /** Where it looks, clockwise from true north. */
  readonly azimuthDegrees: number;
}

/** How a row shows itself; pure data but for the makers of WebGL layers. Omitted parts are not drawn. */
export interface LayerDrawing {
  readonly sources?: Readonly<Record<string, SourceSpecification>>;
  readonly styleLayers?: readonly StyleDrawing[];
  readonly images?: readonly DrawnImage[];
  readonly custom?: readonly CustomDrawing[];
  /** State of features by source and feature id: what changes often without the shapes changing. */
  readonly featureStates?: Readonly<Record<string, FeatureStates>>;
  /** deck.gl layers of the overlay, which lies above all labels. Same ids at every call. */
  readonly deck?: readonly DeckDrawing[];
  /** What can be taken hold of, on a map that is worked with. */
  readonly handles?: readonly MapHandle[];
  /** Layers whose features can be hovered and picked; each feature's `code` names it within the collection. */
  readonly pickable?: readonly { readonly layerId: string; readonly collectionId: string }[];
}

/** By feature id; a feature left out has no state. */
export type FeatureStates = ReadonlyMap<string, Readonly<Record<string, string | number | boolean>>>;

/** Something of a row's settings that the layer list offers to change. */
export type LayerControl =
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly title: LocalizedText;
      readonly options: readonly { readonly value: string; readonly title: LocalizedText }[];
    }
  | {
      readonly kind: 'range';
      readonly key: string;
      readonly title: LocalizedText;
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    };

export interface LayerDefinition<Settings> {
  /** Kebab-case; the name of its folder. */
  readonly id: string;
  readonly group: LayerGroup;
  /** Place of its rows within the group, ascending. */
  readonly order: number;
  /** Settings of a row as the scene keeps them; total: every field falls back to its default. */
  readonly settings: z.ZodType<Settings>;
  /** Cloud maps its rows are offered in; all where left out. */
  readonly cloudMaps?: readonly CloudMap[];
  readonly rows: (district: District) => readonly LayerRow[];
  readonly needs: (key: string | null, settings: Settings) => LayerNeeds;
  /** Settings offered below the legend; none where left out. */
  readonly controls?: readonly LayerControl[];
  readonly symbol: (theme: ThemeTokens, key: string | null, district: District) => LegendSymbol;
  /** Pure. `null` until what it needs has come. Every id begins with the module's id. */
  readonly build: (input: LayerInput, key: string | null, settings: Settings) => LayerDrawing | null;
  /** `null` until what it needs has come, or where there is nothing to explain. */
  readonly legend: (input: LayerInput, key: string | null, settings: Settings) => Legend | null;
}

/** A layer as map and panels see it, with the type of its settings forgotten. */
export type LayerModule = LayerDefinition<unknown>;

/** Checks that `build` and `legend` read what `settings` yields. */
export function defineLayer<Settings>(definition: LayerDefinition<Settings>): LayerModule {
  return definition as unknown as LayerModule; // the one cast: TypeScript has no existential types
}

/** What the scene says about one row. */
export interface LayerRowState {
  readonly rowId: string;
  readonly visible: boolean;
  /** As the scene keeps them; the module's own schema parses them. */
  readonly settings: LayerSettings;
}
