import { SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { FIELDS } from '../columns/fields';

const FLAGS: readonly (readonly [flag: string, zh: string, en: string])[] = [
  [
    '--incidents FILE',
    '事件文件：CSV、GeoJSON、逐行 JSON，可为 .gz；可给多个',
    'incidents: CSV, GeoJSON, JSON lines, may be .gz; as often as needed',
  ],
  [
    '--regions FILE[:level[:parent]]',
    '区域边界 GeoJSON，可写明级别与上级；可给多个',
    'boundaries as GeoJSON, with their level and its parent if you like; as often as needed',
  ],
  [
    '--cameras FILE',
    '摄像机目录：CSV、GeoJSON（含 OSM 标签）或 GB/T 28181 目录 XML',
    'camera list: CSV, GeoJSON (OpenStreetMap tags too) or a GB/T 28181 catalog (XML)',
  ],
  [
    '--camera-states FILE',
    '摄像机在线记录：编码与起止时间，或编码、时间、状态；接续已有记录',
    'when cameras were online: code with beginning and end, or code, time and state; adds to what is stored',
  ],
  [
    '--buildings FILE',
    '建筑轮廓 GeoJSON，可带高度或层数，用于视线遮挡',
    'footprints as GeoJSON, with heights or storeys: they block the view of cameras',
  ],
  ['--roads FILE', '道路 GeoJSON，用于计算可见里程', 'roads as GeoJSON, whose length in sight is told'],
  [
    '--mapping FILE',
    '设置文件（JSON），内容同下列参数',
    'settings as a JSON file; it says what the flags below say',
  ],
  ['--column FIELD=HEADER', '某字段取自哪一列；列名写 - 表示不取', 'which column holds a field; - for none'],
  [
    '--category HEADER',
    '类别列；--category-parent 为上级类别列，由粗到细，可给多个',
    'column of the class; --category-parent for wider ones, widest first',
  ],
  ['--region-column LEVEL=HEADER', '填写某级区域的列', 'column that states the region of a level'],
  ['--level-column NAME', '区域文件里写明级别的属性', 'property of the regions that names their level'],
  ['--level-name LEVEL=中文/English', '级别的名称', 'what a level is called'],
  [
    '--header NAMES',
    '文件没有表头时的列名，逗号分隔',
    'names of the columns of a file without headers, by commas',
  ],
  ['--delimiter CHAR', '分隔符（默认自动识别）', 'separator (found by itself)'],
  ['--encoding NAME', '编码（默认自动识别）', 'encoding (found by itself)'],
  [
    '--date-format mdy|dmy|PATTERN',
    '日月顺序，或如 DD/MM/YYYY 的样式',
    'order of day and month, or a pattern such as DD/MM/YYYY',
  ],
  [
    '--time-zone ZONE',
    '文件里时间所用的时区，如 Asia/Shanghai',
    'time zone of the times, such as America/New_York',
  ],
  [
    '--crs NAME',
    '坐标系：wgs84、cgcs2000、gcj02、bd09、EPSG:…、gk3:120、utm:50n，或 auto',
    'datum: wgs84, cgcs2000, gcj02, bd09, EPSG:..., gk3:120, utm:50n, or auto',
  ],
  ['--regions-crs NAME', '边界文件的坐标系', 'the same for the boundaries'],
  ['--swap, --no-swap', '经纬度写反了 / 没有写反', 'longitude and latitude are exchanged / are not'],
  ['--allow-outside', '点几乎都在区域外也导入', 'take points in although hardly any lies in a region'],
  ['--district NAME', '地区名称', 'name of the district'],
  [
    '--source-code CODE',
    '来源系统代码（同一系统的更正文件请用同一代码）',
    'code of the system the file comes from (the same for its corrections)',
  ],
  [
    '--source-kind KIND',
    `来源种类：${SOURCE_KINDS.join('、')}`,
    `kind of the source: ${SOURCE_KINDS.join(', ')}`,
  ],
  ['--source-name NAME', '来源名称', 'name of the source'],
  [
    '--replace',
    '先清空已有数据（示例数据总会被替换）',
    'take out what is stored first (a sample always makes way)',
  ],
  ['--dry-run', '只试不存', 'do everything but keep it'],
  ['--report FILE', '逐行报告另存为 CSV', 'write the row-level report as CSV'],
  ['--data FOLDER', '数据目录（默认 GEJU_DATA 或 .geju）', 'folder of the store (GEJU_DATA or .geju)'],
];

/** What `--help` prints: everything in Chinese, then in English. */
export function helpText(): string {
  const width = Math.max(...FLAGS.map(([flag]) => flag.length)) + 2;
  const list = (language: 1 | 2): string =>
    FLAGS.map((entry) => `  ${entry[0].padEnd(width)}${entry[language]}`).join('\n');
  return `用法：npm run import -- --incidents 事件.csv --regions 街道.geojson --regions 网格.geojson
导入要么全部成功，要么丝毫不留。未写明的都会自动判断，并逐条说明。
${list(1)}

Usage: npm run import -- --incidents cases.csv.gz --regions streets.geojson --regions grids.geojson
An import is stored as a whole or not at all. What is not said is guessed, and each guess is told.
${list(2)}

FIELD: ${FIELDS.join(', ')}

退出码 exit codes: 0 完成 done, 1 失败 failed, 2 拒收 refused, 64 参数有误 wrong flags, 130 中断 interrupted`;
}
