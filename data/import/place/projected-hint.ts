import type { LocalizedText } from '@/domain/text/localized-text';

/**
 * What to do with planar coordinates: the likely CRS where the numbers give it away.
 *
 * @param flag The flag by which the CRS is named.
 */
export function projectedHint(x: number, y: number, flag: string): LocalizedText {
  const zone = zoneOf(x) ?? zoneOf(y);
  if (zone !== null) {
    const crs = `EPSG:${4513 + zone - 25}`;
    return {
      zh: `数字像是 CGCS2000 3 度带第 ${zone} 带（带号在前），若是，请加 ${flag} ${crs}。`,
      en: `The numbers look like CGCS2000 in the 3-degree zone ${zone} (with the zone before the easting): if so, add ${flag} ${crs}.`,
    };
  }
  return {
    zh: `请先转换为经纬度（如 ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson）；若是 UTM、CGCS2000 高斯或 Web 墨卡托，可用 ${flag} EPSG:… 指明。`,
    en: `Convert it to degrees first (such as ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson), or name the system by ${flag} EPSG:... if it is UTM, CGCS2000 Gauss-Krueger or Web Mercator.`,
  };
}

/** 3-degree zone number before an easting, such as 40 in 40,512,345; zones 25 to 45 cover China. */
function zoneOf(value: number): number | null {
  const zone = Math.floor(value / 1_000_000);
  const easting = value - zone * 1_000_000;
  return zone >= 25 && zone <= 45 && easting >= 200_000 && easting <= 800_000 ? zone : null;
}
