/** What of the workbench can be drawn wider or higher. */
export const SIZED_PARTS = ['layers', 'inspector', 'dock'] as const;
export type SizedPart = (typeof SIZED_PARTS)[number];

export type PanelSizes = Readonly<Partial<Record<SizedPart, number>>>;

/** Least and most, in pixels; what the window leaves is seen to by the style sheet. */
export const SIZE_LIMITS: Readonly<Record<SizedPart, readonly [least: number, most: number]>> = {
  layers: [180, 520],
  inspector: [260, 720],
  dock: [140, 900],
};

const STORAGE_KEY = 'geju.explore.sizes';

export function clampSize(part: SizedPart, pixels: number): number {
  const [least, most] = SIZE_LIMITS[part];
  return Math.round(Math.min(most, Math.max(least, pixels)));
}

/** Sizes kept from the last visit; what is not a size is not taken. */
export function readSizes(): PanelSizes {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      SIZED_PARTS.flatMap((part) => {
        const size = stored[part];
        return typeof size === 'number' && Number.isFinite(size) ? [[part, clampSize(part, size)]] : [];
      }),
    );
  } catch {
    return {};
  }
}

export function writeSizes(sizes: PanelSizes): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(sizes));
  } catch {
    // Without storage the sizes last for the tab.
  }
}
