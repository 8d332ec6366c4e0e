import type { ComponentType } from 'react';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Where a face puts a panel. */
export const PANEL_SLOTS = ['bar', 'bar-end', 'figures', 'layers', 'inspector', 'charts', 'list'] as const;
export type PanelSlot = (typeof PANEL_SLOTS)[number];

/** One panel: a folder with this export, found by the catalog. */
export interface PanelModule {
  /** Kebab-case; the name of its folder. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly slot: PanelSlot;
  /** Place among the panels of its slot, ascending. */
  readonly order: number;
  readonly component: ComponentType;
}

/** Keeps the type of a panel. */
export function definePanel(panel: PanelModule): PanelModule {
  return panel;
}
