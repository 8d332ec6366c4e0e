export const THEME_NAMES = ['dark', 'light'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Fill, numeral and edge of one warning level. */
export interface WarningTokens {
  readonly fill: string;
  readonly on: string;
  readonly edge: string;
}

export type Ramp = readonly [string, string, string, string, string, string, string, string, string];
type Three = readonly [string, string, string];
type Four = readonly [string, string, string, string];

/** Colors of the base map and of what is drawn on it. */
export interface MapTokens {
  readonly land: string;
  readonly veil: string;
  readonly water: string;
  readonly shore: string;
  readonly green: string;
  readonly field: string;
  readonly industrial: string;
  readonly square: string;
  readonly building: string;
  readonly buildingEdge: string;
  /** Express, arterial, collector, local, lane. */
  readonly roads: readonly [string, string, string, string, string];
  readonly roadCasing: string;
  readonly rail: string;
  readonly label: string;
  readonly labelCommunity: string;
  readonly labelStreet: string;
  readonly labelWater: string;
  readonly labelGreen: string;
  readonly isoline: string;
  /** By depth of the level: district, street, community, grid and below. */
  readonly boundaries: Four;
  readonly camera: string;
  readonly unknown: string;
}

/** The design tokens of one theme, as the style sheet has them. */
export interface ThemeTokens {
  readonly name: ThemeName;
  readonly fontFamily: string;
  readonly bg: string;
  readonly surface: string;
  readonly raised: string;
  readonly hover: string;
  readonly line: string;
  readonly line2: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly accent2: string;
  readonly accentBg: string;
  readonly onAccent: string;
  readonly bar: string;
  readonly bar2: string;
  readonly halo: string;
  /** Levels I to IV. */
  readonly warnings: readonly [WarningTokens, WarningTokens, WarningTokens, WarningTokens];
  /** How many: low to high. */
  readonly ramp: Ramp;
  /** Fewer: `decreases[0]` next to the middle, `[2]` the farthest. */
  readonly decreases: Three;
  readonly unchanged: string;
  readonly increases: Three;
  /** Cameras in whose sight a place is: none, 1, 2, 3 and more. */
  readonly coverage: Four;
  readonly categorical: readonly [string, string, string, string, string, string, string, string];
  readonly map: MapTokens;
}

type ReadToken = (name: string) => string;

/**
 * Builds the tokens of a theme from its custom properties.
 *
 * @param read Value of a custom property by its name, such as `--bg`.
 * @throws {Error} If a property has no value: the style sheet is not loaded or lacks it.
 */
export function buildThemeTokens(name: ThemeName, read: ReadToken): ThemeTokens {
  const token: ReadToken = (property) => {
    const value = read(property).trim();
    if (value === '') throw new Error(`The style sheet has no value for ${property}: load theme.css first.`);
    return value;
  };
  const warning = (level: number): WarningTokens => ({
    fill: token(`--w${level}`),
    on: token(`--w${level}-on`),
    edge: token(`--w${level}-line`),
  });
  const series = <T extends readonly string[]>(prefix: string, numbers: readonly number[]): T =>
    numbers.map((number) => token(`${prefix}${number}`)) as unknown as T;
  return {
    name,
    fontFamily: token('--font-family'),
    bg: token('--bg'),
    surface: token('--surface'),
    raised: token('--raised'),
    hover: token('--hover'),
    line: token('--line'),
    line2: token('--line-2'),
    text: token('--text'),
    text2: token('--text-2'),
    text3: token('--text-3'),
    accent: token('--accent'),
    accent2: token('--accent-2'),
    accentBg: token('--accent-bg'),
    onAccent: token('--on-accent'),
    bar: token('--bar'),
    bar2: token('--bar-2'),
    halo: token('--halo'),
    warnings: [warning(1), warning(2), warning(3), warning(4)],
    ramp: series<Ramp>('--d', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    decreases: series<Three>('--dec', [1, 2, 3]),
    unchanged: token('--mid'),
    increases: series<Three>('--inc', [1, 2, 3]),
    coverage: series<Four>('--k', [0, 1, 2, 3]),
    categorical: series<ThemeTokens['categorical']>('--c', [1, 2, 3, 4, 5, 6, 7, 8]),
    map: buildMapTokens(token, series),
  };
}

function buildMapTokens(
  token: ReadToken,
  series: <T extends readonly string[]>(prefix: string, numbers: readonly number[]) => T,
): MapTokens {
  return {
    land: token('--map-land'),
    veil: token('--map-veil'),
    water: token('--map-water'),
    shore: token('--map-shore'),
    green: token('--map-green'),
    field: token('--map-field'),
    industrial: token('--map-industrial'),
    square: token('--map-square'),
    building: token('--map-building'),
    buildingEdge: token('--map-building-edge'),
    roads: series<MapTokens['roads']>('--map-road-', [1, 2, 3, 4, 5]),
    roadCasing: token('--map-road-casing'),
    rail: token('--map-rail'),
    label: token('--map-label'),
    labelCommunity: token('--map-label-community'),
    labelStreet: token('--map-label-street'),
    labelWater: token('--map-label-water'),
    labelGreen: token('--map-label-green'),
    isoline: token('--map-isoline'),
    boundaries: series<Four>('--map-boundary-', [1, 2, 3, 4]),
    camera: token('--map-camera'),
    unknown: token('--map-unknown'),
  };
}

const cache = new Map<ThemeName, ThemeTokens>();

/** The tokens of a theme as the page's style sheet has them now; `theme.css` must be loaded. */
export function readThemeTokens(name: ThemeName): ThemeTokens {
  const cached = cache.get(name);
  if (cached) return cached;
  const probe = document.createElement('div');
  probe.dataset['theme'] = name;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const tokens = buildThemeTokens(name, (property) => style.getPropertyValue(property));
  probe.remove();
  cache.set(name, tokens);
  return tokens;
}
