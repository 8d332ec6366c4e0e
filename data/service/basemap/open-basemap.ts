import { existsSync } from 'node:fs';
import { SettingsError, type Settings } from '../settings';
import type { BasemapSource } from './basemap-source';
import { createPmtilesFileSource, createPmtilesUrlSource } from './pmtiles-source';
import { createRasterSource } from './raster-source';
import { createStyleSource } from './style-source';

/**
 * The base map that GEJU_BASEMAP names: a tile template (XYZ or WMTS), a PMTiles archive, or a style; `null` where the
 * district's own is to be shown.
 *
 * @throws {SettingsError} If it names nothing that can be used.
 */
export function openBasemap(settings: Settings, cacheFolder: string): BasemapSource | null {
  const { basemap: setting, basemapKey: key, basemapAttribution } = settings;
  if (setting === null) return null;
  if (setting === 'none') return { basemap: { kind: 'none' }, answer: () => Promise.resolve(null) };
  if (setting.includes('{key}') && key === null) {
    throw new SettingsError(['GEJU_BASEMAP holds {key}: set GEJU_BASEMAP_KEY as well']);
  }
  const url = parseUrl(setting);
  if (url && setting.includes('{z}')) {
    const relay = { template: setting, key, trustedHost: trustedHostOf(setting), cacheFolder };
    return createRasterSource(relay, basemapAttribution ?? url.hostname);
  }
  if (url) {
    return url.pathname.endsWith('.pmtiles')
      ? createPmtilesUrlSource(url)
      : createStyleSource({ location: url, key, cacheFolder });
  }
  if (!existsSync(setting))
    throw new SettingsError([`GEJU_BASEMAP: there is no file ${setting}, and it is no address`]);
  if (setting.endsWith('.pmtiles')) return createPmtilesFileSource(setting);
  return createStyleSource({ location: setting, key, cacheFolder });
}

function parseUrl(setting: string): URL | null {
  if (!/^https?:\/\//.test(setting)) return null;
  try {
    return new URL(setting.replaceAll('{s}', '0'));
  } catch {
    throw new SettingsError([`GEJU_BASEMAP is no address: ${setting}`]);
  }
}

/** Host of a template; with `{s}` in it there are several, none of which may then lie in the own network. */
function trustedHostOf(template: string): string {
  return template.includes('{s}') ? '' : new URL(template).host;
}
