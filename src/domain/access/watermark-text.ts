import type { Principal } from './principal';

/**
 * What a picture or a print carries so that it leads back to whoever took it: name, user name and minute. It deters; it
 * does not prevent.
 *
 * @param at       Epoch milliseconds, by the clock of the service.
 * @param timeZone Of the district.
 */
export function watermarkText({ displayName, userName }: Principal, at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${displayName} ${userName} ${parts.format(at)}`;
}
