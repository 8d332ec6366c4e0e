import { openTable } from '../catalog';
import { findCameraColumns } from '../collections/camera-columns';
import { findStateColumns } from '../collections/read-camera-states';
import type { InputRole } from '../input/import-input';
import type { InspectedFile } from '../input/inspect-file';
import { readHead } from '../input/open-text';
import { squashText } from '../text/clean-text';

const HEAD_CHARACTERS = 64 * 1024;
/** Headers that only a camera list has. */
const CAMERA_FIELDS = ['azimuth', 'directionType', 'fieldOfView', 'range', 'tilt', 'network'] as const;
const PLACE_HEADER = /^(?:经度|纬度|longitude|latitude|lon|lng|lat|x|y)$/u;
const TIME_HEADER = /时间|日期|time|date|opened|reported|created/iu;

/**
 * What a file is most likely meant as, by its content: outlines of buildings, boundaries, roads, cameras, or incidents.
 *
 * @throws {ImportRefusal} If it cannot be read.
 */
export async function guessRole(file: InspectedFile): Promise<InputRole> {
  const head = await readHead(file, HEAD_CHARACTERS);
  if (/^\s*</u.test(head)) return 'cameras';
  const geometry = /"type"\s*:\s*"((?:Multi)?(?:Polygon|LineString|Point))"/u.exec(head)?.[1];
  if (geometry?.endsWith('Polygon')) {
    return /"(?:height|heightMeters|building(?::\w+)?|levels|floors?|高度|建筑高度|层数|楼层)"\s*:/u.test(
      head,
    )
      ? 'buildings'
      : 'regions';
  }
  if (geometry?.endsWith('LineString')) return 'roads';
  const { headers } = await openTable(file, {});
  if (isStateLog(headers)) return 'camera-states';
  const { fields, manMade } = findCameraColumns(headers);
  const cameraFields = CAMERA_FIELDS.filter((field) => fields[field] !== undefined).length;
  const hasTime = headers.some((header) => TIME_HEADER.test(squashText(header)));
  return manMade !== null || cameraFields >= 2 || (cameraFields === 1 && !hasTime) ? 'cameras' : 'incidents';
}

/** States of devices over time, without a place of their own. */
function isStateLog(headers: readonly string[]): boolean {
  const columns = findStateColumns(headers);
  if (columns?.code === undefined || columns.state === undefined) return false;
  const hasPlace = headers.some((header) => PLACE_HEADER.test(squashText(header)));
  return !hasPlace && /camera|device|摄像|设备|国标/iu.test(headers[columns.code]!);
}
