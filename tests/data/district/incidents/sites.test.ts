import { describe, expect, it } from 'vitest';

import { buildAddressBook } from '#data/district/addresses/address-book';
import { SITE_GROUPS, type SiteGroup } from '#data/district/catalog/leaf';
import { buildGround } from '#data/district/ground/ground';
import { buildSites } from '#data/district/incidents/sites';
import { siteWords } from '#data/district/incidents/site-words';
import { buildPopulation } from '#data/district/people/population';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const ground = buildGround(geography);
const book = buildAddressBook(ground);
const sites = buildSites(ground, buildPopulation(geography.buildings, 24, createRandom(1)), book);
const all = Array.from({ length: sites.count }, (_, i) => i);
const inGroup = (group: SiteGroup) => all.filter((site) => SITE_GROUPS[sites.group[site]!] === group);

describe('buildSites', () => {
  it('keeps each site in its grid, wherever within its reach an incident stands', () => {
    const random = createRandom(3);
    const strays = all.filter((site) => {
      const angle = random.between(0, 2 * Math.PI);
      const [x, y] = [sites.x[site]!, sites.y[site]!];
      const reach = sites.reachMeters[site]!;
      return ground.gridAt(x + reach * Math.cos(angle), y + reach * Math.sin(angle)) !== sites.grid[site];
    });

    expect(strays).toEqual([]);
  });

  it('has places of every kind that the geography has', () => {
    for (const group of [
      'main-streets',
      'side-streets',
      'lanes',
      'homes',
      'schools',
      'parks',
      'banks',
      'fields',
    ] as const) {
      expect(inGroup(group).length, group).toBeGreaterThan(0);
    }
    expect(inGroup('expressways')).toEqual([]);
  });

  it('weighs homes by their residents and streets by their length', () => {
    expect(Math.max(...inGroup('homes').map((site) => sites.size[site]!))).toBeGreaterThan(50);
    for (const site of inGroup('lanes')) expect(sites.size[site]).toBe(1);
  });
});

describe('siteWords', () => {
  const words = (group: SiteGroup, detail: 'exact' | 'street' | 'grid') =>
    siteWords(ground, book, sites, inGroup(group)[0]!, detail);

  it('name a kerb by street and house number', () => {
    expect(words('main-streets', 'exact')).toMatch(/^(星河|文昌)\d(路|街) \d+ 号附近$/);
    expect(words('main-streets', 'street')).toMatch(/^(星河|文昌)\d(路|街)沿线$/);
  });

  it('name a place, and a grid where a lane has no name', () => {
    expect(words('schools', 'exact')).toBe('澜湖school附近');
    expect(words('lanes', 'exact')).toMatch(/社区 \d\d 网格$/);
    expect(words('homes', 'grid')).toBe('望江1社区 01 网格');
  });
});
