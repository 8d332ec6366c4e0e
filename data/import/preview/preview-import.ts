import type { DraftFile, DraftPlace, DraftPreview } from '@/contract/import-drafts';
import type { LocalizedText } from '@/domain/text/localized-text';
import { FIELD_NAMES } from '../columns/field-names';
import { FIELDS } from '../columns/fields';
import { stageCollections } from '../collections/stage-collections';
import { districtName } from '../district-name';
import type { ExistingDistrict } from '../import-target';
import type { InspectedFile } from '../input/inspect-file';
import { noRegions, type RegionsBuilt } from '../regions/build-regions';
import { buildRegionStamper } from '../regions/region-stamper';
import { createProblemLog } from '../report/problem-log';
import type { ImportSettings } from '../settings/import-settings';
import { requirePlace, stageRegions, stayingDistrict } from '../stage-run';
import { plainFile, type PreviewContext, type PreviewedFile } from './previewed-file';
import { previewIncidents } from './preview-incidents';
import { thinOutlines } from './thin-outlines';
import { toRefusal } from './to-refusal';

/** Larger files of shapes are read when they are taken in, not before. */
const MOST_SHAPE_BYTES = 30_000_000;

/** How files would be read, from their first rows, so that it can be seen and put right. Nothing is stored. */
export async function previewImport(
  files: readonly PreviewedFile[],
  context: PreviewContext,
): Promise<DraftPreview> {
  const { settings, existing } = context;
  const base = stayingDistrict(existing, settings);
  const inspected = files.map(({ file }) => file);
  const staged = await tryRegions(inspected, base, settings);
  const regions = staged.built?.regions ?? noRegions();
  const stamper = regions.levels.length > 0 ? buildRegionStamper(regions) : null;
  const places: DraftPlace[] = [];
  const described: DraftFile[] = [];
  for (const previewed of files) {
    const { file } = previewed;
    if (file.role === 'incidents') {
      const { draft, place } = await previewIncidents(previewed, {
        ...context,
        regions,
        stamper,
        timeZone: base?.district.timeZone ?? null,
        isOnlyFile: files.filter((other) => other.file.role === 'incidents').length === 1,
      });
      described.push(draft);
      if (place) places.push(place);
    } else if (file.role === 'regions') {
      described.push({
        ...plainFile(previewed),
        notes: [...(staged.built?.notes ?? [])],
        refusal: staged.refusal,
      });
    } else {
      described.push(await previewShapes(previewed, settings));
    }
  }
  return {
    ...describeDistrict(existing),
    files: described,
    places,
    outlines: thinOutlines(regions),
    bbox: stamper === null ? null : [...regions.bbox],
    levels: regions.levels.map(({ level, regions: own }) => ({
      id: level.id,
      name: level.name,
      count: own.length,
    })),
    fields: FIELDS.map((id) => ({ id, name: FIELD_NAMES[id] })),
    refusal: base === null ? refusalOf(() => requirePlace(inspected)) : null,
  };
}

function describeDistrict(existing: ExistingDistrict | null): Pick<DraftPreview, 'existing'> {
  if (existing === null) return { existing: null };
  const { name, synthetic, incidents } = existing.district;
  return { existing: { name, synthetic, incidentCount: incidents.all } };
}

interface RegionsTried {
  readonly built: RegionsBuilt | null;
  readonly refusal: DraftFile['refusal'];
}

/** Boundaries may come apart from what is stored: the incidents are then held against what is stored alone. */
async function tryRegions(
  files: readonly InspectedFile[],
  base: ExistingDistrict | null,
  settings: ImportSettings,
): Promise<RegionsTried> {
  const names = files.map(({ name }) => name);
  const district = districtName(settings, base?.district.name ?? null, names);
  const stage = (taken: readonly InspectedFile[]) =>
    stageRegions(taken, base, district, createProblemLog(), { settings, control: () => ({}) });
  try {
    return { built: await stage(files), refusal: null };
  } catch (error) {
    const refusal = toRefusal(error);
    return { built: await stage(files.filter(({ role }) => role !== 'regions')), refusal };
  }
}

async function previewShapes(previewed: PreviewedFile, settings: ImportSettings): Promise<DraftFile> {
  const { file } = previewed;
  const plain = plainFile(previewed);
  if (file.bytes > MOST_SHAPE_BYTES) return { ...plain, isWhole: false, notes: [LARGE] };
  try {
    const context = { settings, problems: createProblemLog(), control: {}, district: null };
    const { collections, notes } = await stageCollections([file], context);
    const count = collections.reduce((sum, { features }) => sum + features.length, 0);
    return { ...plain, rowCount: count, notes: [...notes] };
  } catch (error) {
    return { ...plain, refusal: toRefusal(error) };
  }
}

const LARGE: LocalizedText = {
  zh: '文件较大，预览时不读取内容；试运行会完整检查。',
  en: 'The file is large: its content is looked at by the dry run, not here.',
};

function refusalOf(check: () => void): DraftFile['refusal'] {
  try {
    check();
    return null;
  } catch (error) {
    return toRefusal(error);
  }
}
