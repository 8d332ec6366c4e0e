import { squashText } from '../text/clean-text';

/** What is read of a camera. */
export const CAMERA_FIELDS = [
  'code',
  'name',
  'longitude',
  'latitude',
  'kind',
  'azimuth',
  'directionType',
  'fieldOfView',
  'range',
  'height',
  'tilt',
  'width',
  'network',
  'online',
  'availability',
  'shared',
  'controllable',
  'purpose',
  'owner',
  'retention',
  'surveillanceType',
  'authorizedGrid',
  'authorizedUntil',
  'offlineSince',
  'secrecy',
  'observedAt',
] as const;
export type CameraField = (typeof CAMERA_FIELDS)[number];

/** Headers as lists, GB/T 28181 catalogs, OpenStreetMap and our own collection have them; squashed, likeliest first. */
const HEADERS: Readonly<Record<CameraField, readonly string[]>> = {
  code: ['code', 'deviceid', '国标编码', '国标编号', '设备编码', '编码', '编号', 'cameraid', 'camid', 'id'],
  name: ['name', '名称', '设备名称', '点位名称', '摄像机名称', '位置', 'title'],
  longitude: ['geometrylongitude', 'longitude', 'lon', 'lng', '经度', 'x'],
  latitude: ['geometrylatitude', 'latitude', 'lat', '纬度', 'y'],
  kind: ['kind', 'cameratype', 'ptztype', '摄像机类型', '设备类型', '类型', 'type'],
  azimuth: ['azimuthdegrees', 'azimuth', 'cameradirection', 'direction', 'bearing', 'heading', '方位角', '朝向', '方向'],
  directionType: ['directiontype', '方位', '监视方位'],
  fieldOfView: ['fieldofviewdegrees', 'fieldofview', 'fov', 'horizontalfov', '水平视场角', '视场角', '视角'],
  range: ['rangemeters', 'range', 'viewdistance', '可视距离', '视距', '监控距离'],
  height: ['heightmeters', 'cameraheight', 'mountheight', 'height', '安装高度', '高度'],
  tilt: ['tiltdegrees', 'tilt', 'cameraangle', '俯角', '俯仰角'],
  width: ['widthpixels', 'resolution', 'width', '分辨率'],
  network: ['network', '所属网络', '建设来源', '网络', 'operatortype', 'operator', '所属系统'],
  online: ['online', 'status', '在线状态', '状态', '是否在线', 'state'],
  availability: ['availabilityfraction', 'availability', '在线率'],
  shared: ['shared', '是否共享', '共享'],
  controllable: ['controllable', '是否可控', '可控'],
  purpose: ['purpose', '建设用途', '使用用途', '用途', 'surveillancezone'],
  owner: ['owner', '权属单位', '管理单位', '建设单位', '责任单位', '使用单位', 'operator'],
  retention: ['retentiondays', 'retention', '保存天数', '存储天数', '留存天数', '录像保存天数'],
  surveillanceType: ['surveillancetype'],
  authorizedGrid: ['authorizedgridcode', 'authorizedgrid', '授权网格', '授权网格编码', '授权给网格'],
  authorizedUntil: ['authorizeduntil', '授权截止', '授权截止日期', '授权到期', '授权有效期', '授权有效期至'],
  offlineSince: ['offlinesince', '离线时间', '离线起始时间', '离线开始时间', '故障时间'],
  secrecy: ['secrecy', '保密属性', '是否涉密', '涉密'],
  observedAt: ['observedat', '状态时间', '状态更新时间', '采集时间', '检测时间', '巡检时间', 'lastseen'],
}; // prettier-ignore

/** Of a place both columns belong together: another pair may be in another datum. */
const ONE_COLUMN: readonly CameraField[] = ['longitude', 'latitude'];

/** Never taken in, whatever they hold. */
const CREDENTIALS =
  /passw|pwd|^pass$|密码|口令|^user(?:name|id)?$|login|用户名|账号|帐号|rtsp|rtmp|流地址|视频地址|stream|url$|^ip(?:addr(?:ess)?|v[46].*)?$|(?<![zh])ip$|ip地址|^mac(?:addr(?:ess)?|地址)?$|^port$|端口|token|secret|accesskey|apikey|密钥|秘钥|webcam/u;
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+/giu;
const PASSWORD = /(?:pass(?:word|wd)?|pwd|token|secret|密码|口令|密钥)\s*[:=：]\s*\S+/giu;

/** A cell without addresses of streams and web pages, and without passwords that somebody noted in it. */
export function withoutCredentials(text: string): string {
  return text.replace(ADDRESS, '').replace(PASSWORD, '').trim();
}

export interface CameraColumns {
  readonly fields: Readonly<Partial<Record<CameraField, number>>>;
  /** All columns of a field, the likeliest first: what one leaves empty another may say, as tags of a map do. */
  readonly alternatives: Readonly<Partial<Record<CameraField, readonly number[]>>>;
  /** Headers of columns with credentials and network addresses: dropped. */
  readonly credentials: readonly string[];
  /** Column of OpenStreetMap's `man_made`, by which cameras are told from other features. */
  readonly manMade: number | null;
}

/** Finds the columns by their headers; none is guessed by content, for a wrong direction is worse than none. */
export function findCameraColumns(headers: readonly string[]): CameraColumns {
  const squashed = headers.map(squashText);
  const fields: Partial<Record<CameraField, number>> = {};
  const alternatives: Partial<Record<CameraField, readonly number[]>> = {};
  for (const field of CAMERA_FIELDS) {
    const columns = HEADERS[field].map((name) => squashed.indexOf(name)).filter((index) => index >= 0);
    if (columns.length === 0) continue;
    fields[field] = columns[0]!;
    alternatives[field] = ONE_COLUMN.includes(field) ? columns.slice(0, 1) : columns;
  }
  const manMade = squashed.indexOf('manmade');
  return {
    fields,
    alternatives,
    credentials: headers.filter((_, i) => CREDENTIALS.test(squashed[i]!)),
    manMade: manMade < 0 ? null : manMade,
  };
}
