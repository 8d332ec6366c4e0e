import type { LocalizedText } from '@/domain/text/localized-text';
import type { Queries } from '../store';

/** A named place of a collection. */
export interface NamedPlace {
  readonly collectionId: string;
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: readonly [longitude: number, latitude: number];
}

/** Collections whose features people name when they say where something is, the most exact first. */
export const GAZETTEER = [
  'addresses',
  'roads',
  'key-places',
  'key-sections',
  'patrol-points',
  'enterprises',
  'cameras',
] as const;

export const MOST_PLACES = 10;
const MOST_CANDIDATES = 400;

/**
 * Places whose name holds a text: those that begin with it first, then the shortest name, then the more exact
 * collection. A street of many pieces is named once.
 */
export async function findPlaces(queries: Queries, text: string): Promise<NamedPlace[]> {
  const wanted = text.toLowerCase();
  // The text of the whole feature holds its name; which field held it is told below.
  const rows = await queries.query(
    `SELECT collection_id, id, west, south, east, north, properties FROM item
     WHERE collection_id = ANY($1) AND west IS NOT NULL AND position($2 in lower(properties::text)) > 0
     ORDER BY collection_id, ordinal LIMIT ${MOST_CANDIDATES}`,
    [[...GAZETTEER], wanted],
  );
  return rankPlaces(
    rows.flatMap((row): NamedPlace[] => {
      const name = nameOf(row['properties'] as Readonly<Record<string, unknown>>);
      const [west, south, east, north] = (['west', 'south', 'east', 'north'] as const).map(
        (side) => row[side] as number,
      ) as [number, number, number, number];
      return name === null
        ? []
        : [
            {
              collectionId: row['collection_id'] as string,
              id: row['id'] as string,
              name,
              position: [(west + east) / 2, (south + north) / 2],
            },
          ];
    }),
    wanted,
  );
}

/** What a feature is called: by its name, or the text of an address. */
export function nameOf(properties: Readonly<Record<string, unknown>>): LocalizedText | null {
  for (const value of [properties['name'], properties['text']]) {
    if (typeof value === 'string' && value !== '') return { zh: value, en: value };
    if (typeof value === 'object' && value !== null && 'zh' in value) return value as LocalizedText;
  }
  return null;
}

/** The best of some places whose name in either language holds a text in small letters. */
export function rankPlaces(places: readonly NamedPlace[], wanted: string): NamedPlace[] {
  const names = ({ name: { zh, en } }: NamedPlace) => [zh, en].map((name) => name.toLowerCase());
  const order = ({ collectionId }: NamedPlace) => GAZETTEER.findIndex((known) => known === collectionId);
  const begins = (place: NamedPlace) => names(place).some((name) => name.startsWith(wanted));
  const once = new Map(
    places
      .filter((place) => names(place).some((name) => name.includes(wanted)))
      .toReversed()
      .map((place) => [
        place.collectionId === 'roads' ? place.name.zh : `${place.collectionId} ${place.id}`,
        place,
      ]),
  );
  return [...once.values()]
    .sort(
      (a, b) =>
        Number(begins(b)) - Number(begins(a)) ||
        a.name.zh.length - b.name.zh.length ||
        order(a) - order(b) ||
        a.name.zh.localeCompare(b.name.zh, 'zh'),
    )
    .slice(0, MOST_PLACES);
}
