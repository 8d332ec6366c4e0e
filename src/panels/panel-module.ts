import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Where a face puts a panel. */
export const PANEL_SLOTS = [
  'bar',
  'bar-end',
  'figures',
  'layers',
  'inspector',
  /** What is being worked on, over the inspector until it is done or left. */
  'desk',
  'findings',
  'charts',
  'loop',
  'list',
  /** What the map shows, for whoever does not see it. */
  'words',
  'wall-left',
  'wall-right',
] as const;
export type PanelSlot = (typeof PANEL_SLOTS)[number];

/** One panel: a folder with this export, found by the catalog. */
export interface PanelModule {
  /** Kebab-case; the name of its folder. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly slot: PanelSlot;
  /** Place among the panels of its slot, ascending. */
  readonly order: number;
  /** Cloud maps it belongs to; all where left out. */
  readonly cloudMaps?: readonly CloudMap[];
  readonly component: ComponentType | LazyExoticComponent<ComponentType>;
}

/** Keeps the type of a panel. */
export function definePanel(panel: PanelModule): PanelModule {
  return panel;
}

/** A panel whose code comes when it is first shown: not every cloud map is looked at in every visit. */
export function lazyPanel<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
