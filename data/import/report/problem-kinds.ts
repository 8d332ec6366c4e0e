import type { RowProblem } from '@/contract/imports';
import type { LocalizedText } from '@/domain/text/localized-text';

interface ProblemKind {
  readonly effect: RowProblem['effect'];
  /** Says what was found; `detail` is what only the row knows. */
  readonly reason: (detail: LocalizedText) => LocalizedText;
}

const plain = (effect: RowProblem['effect'], zh: string, en: string): ProblemKind => ({
  effect,
  reason: () => ({ zh, en }),
});
const told = (effect: RowProblem['effect'], reason: ProblemKind['reason']): ProblemKind => ({
  effect,
  reason,
});

/** Everything an import may find about a row or a region, by its stable code. */
export const PROBLEM_KINDS = {
  'time-missing': plain(
    'rejected',
    '没有受理时间，这一行未导入。',
    'No time of report: the row is not stored.',
  ),
  'time-unreadable': plain(
    'rejected',
    '受理时间不是有效日期，这一行未导入。',
    'The time of report is no valid date: the row is not stored.',
  ),
  'time-future': plain(
    'rejected',
    '受理时间晚于此刻，这一行未导入。',
    'The time of report lies in the future: the row is not stored.',
  ),
  'time-too-old': plain(
    'rejected',
    '受理时间早于 1970 年，多为空值或错误，这一行未导入。',
    'The time of report lies before 1970, mostly a blank or a fault: the row is not stored.',
  ),
  'id-damaged': plain(
    'rejected',
    '编号被表格软件改成了科学记数法，尾数已丢失，这一行未导入。请从源系统按文本重新导出。',
    'A spreadsheet turned the number into scientific form and its last digits are lost: the row is not stored. Export it again as text.',
  ),
  'too-many-cells': told('rejected', (detail) => ({
    zh: `单元格数多于表头（${detail.zh}），多半是文本里有未加引号的分隔符，这一行未导入。`,
    en: `More cells than headers (${detail.en}), mostly a separator in unquoted text: the row is not stored.`,
  })),
  'record-broken': plain(
    'rejected',
    '这一条不是有效的 JSON 要素，未导入。',
    'The record is no valid JSON feature: it is not stored.',
  ),
  'short-row': told('kept', (detail) => ({
    zh: `单元格数少于表头（${detail.zh}），缺的按空值处理。`,
    en: `Fewer cells than headers (${detail.en}); the missing ones are read as blank.`,
  })),
  'bad-encoding': plain(
    'kept',
    '含有无法解码的字节，已用 � 代替。',
    'Holds bytes that are no characters; each is shown as �.',
  ),
  'no-coordinates': plain(
    'kept',
    '没有坐标：计入总数，不在图上画点。',
    'No coordinates: counted, never drawn.',
  ),
  'coordinates-unreadable': plain(
    'kept',
    '坐标不是数字：计入总数，不在图上画点。',
    'The coordinates are no numbers: counted, never drawn.',
  ),
  'coordinates-zero': plain(
    'kept',
    '坐标为 0,0，是空值而不是地点：计入总数，不在图上画点。',
    'The coordinates are 0,0, a blank and no place: counted, never drawn.',
  ),
  'coordinates-out-of-range': plain(
    'kept',
    '坐标超出经纬度范围：计入总数，不在图上画点。',
    'The coordinates are outside the range of longitude and latitude: counted, never drawn.',
  ),
  'outside-regions': plain(
    'kept',
    '坐标在所有区域之外：计入“区外”。',
    'The place lies outside every region: counted as outside.',
  ),
  'geocoding-pile': plain(
    'kept',
    '坐标落在一个异常集中的点上，应是地理编码的默认点，已标记。',
    'Stands on a point that suspiciously many rows share, a default of the geocoder: marked.',
  ),
  'region-stated': told('kept', (detail) => ({
    zh: `没有坐标，按所填区域计入 ${detail.zh}。`,
    en: `No coordinates; counted in ${detail.en}, as the row states.`,
  })),
  'region-disagrees': told('kept', (detail) => ({
    zh: `所填区域与坐标所在区域不一致，以坐标为准（${detail.zh}）。`,
    en: `The stated region is not where the coordinates lie; the coordinates decide (${detail.en}).`,
  })),
  'closed-before-opened': plain(
    'kept',
    '办结时间早于受理时间：保留，不计办理时长。',
    'Closed before it was opened: kept, without a time to close.',
  ),
  'stamp-unreadable': plain('kept', '不是有效日期，按未知处理。', 'No valid date: taken as unknown.'),
  'stamp-implausible': plain(
    'kept',
    '时间早于 1970 年或晚于此刻，按未知处理。',
    'Lies before 1970 or in the future: taken as unknown.',
  ),
  'state-unknown': plain(
    'kept',
    '办理状态的说法不认识，记为“未知”。',
    'The word for the state is not known: taken as unknown.',
  ),
  'repeated-row': told('merged', (detail) => ({
    zh: `与第 ${detail.zh} 行编号和内容都相同，已合并。`,
    en: `The same number and content as line ${detail.en}: merged.`,
  })),
  'corrected-row': told('merged', (detail) => ({
    zh: `与第 ${detail.zh} 行编号相同，以该行（较新）为准，已合并。`,
    en: `The same number as line ${detail.en}, which is newer and stands: merged.`,
  })),
  'region-repaired': told('kept', (detail) => ({
    zh: `区域边界有小毛病，已修补，不影响归属：${detail.zh}`,
    en: `The region's outline had harmless faults, which were repaired: ${detail.en}`,
  })),
  'region-self-crossing': told('kept', (detail) => ({
    zh: `区域边界自相交（${detail.zh}），按奇偶规则读取，建议核对。`,
    en: `The region's outline crosses itself (${detail.en}); it is read by the even-odd rule. Check it.`,
  })),
  'region-merged': told('kept', (detail) => ({
    zh: `同一区域分成了 ${detail.zh} 个要素，已合成一个。`,
    en: `One region came as ${detail.en} features, which were joined.`,
  })),
  'region-overlap': told('kept', (detail) => ({
    zh: `与同级区域重叠：${detail.zh}。重叠处的点只归面积较小的一个。`,
    en: `Overlaps a region of its level: ${detail.en}. A point there counts in the smaller one only.`,
  })),
  'region-gap': told('kept', (detail) => ({
    zh: `上级区域中约有 ${detail.zh} 不属于任何下级区域。`,
    en: `About ${detail.en} of the region is in none of the regions below it.`,
  })),
  'region-outside-parent': told('kept', (detail) => ({
    zh: `约有 ${detail.zh} 在上级区域之外。`,
    en: `About ${detail.en} of it lies outside its parent.`,
  })),
  'region-parent-unknown': told('kept', (detail) => ({
    zh: `上级编码 ${detail.zh} 不存在，改按位置归属。`,
    en: `The parent code ${detail.en} does not exist; the parent is found by place.`,
  })),
  'region-code-irregular': told('kept', (detail) => ({
    zh: `区域编码与同级不同：${detail.zh}。请核对是否丢了前导零或混入字母 O。`,
    en: `The code is unlike its siblings': ${detail.en}. Check for lost leading zeros or a letter O.`,
  })),
  'region-level-missing': plain(
    'rejected',
    '没有写明级别，未作为区域导入。',
    'Names no level: it is not taken in as a region.',
  ),
  'region-not-area': plain(
    'rejected',
    '不是面要素（或为空），不能作为区域。',
    'Not a polygon (or empty): it cannot be a region.',
  ),
  'direction-compass': plain(
    'kept',
    '朝向写的是方位词，已换算为度。',
    'The direction is a point of the compass: turned into degrees.',
  ),
  'direction-arc': plain(
    'kept',
    '朝向写的是区间，按顺时针从前到后理解，取正中为朝向、宽度为视角。',
    'The direction is an arc: read clockwise from the first to the second, its middle is the direction and its width the angle of view.',
  ),
  'direction-several': plain(
    'kept',
    '朝向写了多个，无法判断是哪一个：朝向记为未知，不计视野。',
    'Several directions are given: the direction is taken as unknown and the view is not counted.',
  ),
  'direction-impossible': plain(
    'kept',
    '朝向超出 0–360 度：记为未知，不计视野。',
    'The direction is beyond 0 to 360 degrees: taken as unknown, the view is not counted.',
  ),
  'direction-unreadable': plain(
    'kept',
    '朝向不是度数也不是方位词：记为未知，不计视野。',
    'The direction is neither degrees nor a point of the compass: taken as unknown, the view is not counted.',
  ),
  'camera-figure-unreadable': plain('kept', '不是数字，按未知处理。', 'No number: taken as unknown.'),
  'camera-grid-unknown': plain(
    'kept',
    '授权网格在区域里找不到（编码、名称都不符）：按未授权处理。',
    'No region has this code or name: the camera counts as granted to nobody.',
  ),
  'camera-date-unreadable': plain('kept', '不是日期，按未知处理。', 'No date: taken as unknown.'),
  'camera-secret': plain(
    'rejected',
    '标为涉密（Secrecy=1），按规定不入库。',
    'Marked as secret (Secrecy=1): by the rules it is not stored.',
  ),
  'camera-credentials': plain(
    'kept',
    '单元格里夹有网络地址或口令，已丢弃，不入库也不在此显示。',
    'The cell held a network address or a password: it was dropped, is not stored, and not shown here.',
  ),
  'camera-repeated': plain(
    'merged',
    '与前面一台编码相同，只留第一台。',
    'The same code as a camera before it: only the first is kept.',
  ),
  'state-without-camera': plain(
    'rejected',
    '没有摄像机编码，这条在线记录未导入。',
    'No code of a camera: the record of its state is not stored.',
  ),
  'state-unreadable': plain(
    'rejected',
    '看不出是在线还是离线，这条记录未导入。',
    'It does not say whether the camera was online or offline: the record is not stored.',
  ),
  'state-time-unreadable': plain(
    'rejected',
    '时间不是有效日期，这条在线记录未导入。',
    'The time is no valid date: the record of the state is not stored.',
  ),
  'state-in-future': plain(
    'rejected',
    '时间晚于此刻，这条在线记录未导入。',
    'The time lies in the future: the record of the state is not stored.',
  ),
  'state-ends-early': plain(
    'rejected',
    '结束早于开始，这条在线记录未导入。',
    'It ends before it begins: the record of the state is not stored.',
  ),
  'state-camera-unknown': plain(
    'rejected',
    '目录里没有这台摄像机，它的在线记录未导入。请先导入摄像机目录。',
    'No camera of the list has this code: its record is not stored. Import the camera list first.',
  ),
  'not-surveillance': plain(
    'rejected',
    '不是监控摄像机（man_made 不为 surveillance，或为保安人员 guard），未导入。',
    'No surveillance camera (man_made is not surveillance, or it is a guard): not stored.',
  ),
  'not-building': plain('rejected', '不是面要素，不能作为建筑。', 'Not a polygon: it cannot be a building.'),
  'not-road': plain('rejected', '不是线要素，不能作为道路。', 'Not a line: it cannot be a road.'),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;
