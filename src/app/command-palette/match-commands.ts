import { pinyinInitials } from './pinyin-initials';

type CommandKind = 'face' | 'map' | 'region' | 'layer' | 'scene' | 'incident' | 'place';

/** One thing the palette can do. */
export interface Command {
  readonly id: string;
  readonly kind: CommandKind;
  readonly title: string;
  /** Where it is, or what it will do. */
  readonly note: string;
  /** Other words it is found by, such as a code or its name in the other language. */
  readonly words: string;
  readonly run: () => void;
}

const initials = new Map<string, string>();

function initialsOf(title: string): string {
  const known = initials.get(title);
  if (known !== undefined) return known;
  const found = pinyinInitials(title);
  initials.set(title, found);
  return found;
}

/**
 * Commands that hold all the words typed, best first: in the beginning of the title, in the title, in the initials of
 * its pinyin, in its other words. Equals stay in their order.
 */
export function matchCommands(commands: readonly Command[], text: string, limit: number): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, rank: Math.max(0, ...words.map((word) => rankOf(command, word))) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ command }) => command);
}

function rankOf({ title, words }: Command, word: string): number {
  const lower = title.toLowerCase();
  const places = [lower.indexOf(word), initialsOf(title).indexOf(word), words.toLowerCase().indexOf(word)];
  const found = places.findIndex((place) => place >= 0);
  return found < 0 ? Infinity : 2 * found + Number(places[found] !== 0);
}
