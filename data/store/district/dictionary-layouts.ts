import type { Category } from '@/domain/category/category';
import type { Dataset } from '@/domain/district/district';
import type { Department, IncidentSource } from '@/domain/incident/vocabularies';
import type { RegionLevel } from '@/domain/region/region';
import type { RegionWithShape } from '../district-writer';
import type { RowLayout } from '../put-rows';

export const levelLayout: RowLayout<RegionLevel> = {
  table: 'region_level',
  keyColumn: 'id',
  key: ({ id }) => id,
  columns: ['name_zh', 'name_en', 'parent_id'],
  encode: (encoder, { name, parentId }) => {
    encoder.text(name.zh);
    encoder.text(name.en);
    encoder.text(parentId);
  },
};

export const regionLayout: RowLayout<RegionWithShape> = {
  table: 'region',
  keyColumn: 'code',
  key: ({ region }) => region.code,
  columns: [
    'level_id',
    'parent_code',
    'name_zh',
    'name_en',
    'label_longitude',
    'label_latitude',
    'west',
    'south',
    'east',
    'north',
    'area_square_kilometers',
    'population',
    'households',
    'shape',
  ],
  encode: (encoder, { region, shape }) => {
    encoder.text(region.levelId);
    encoder.text(region.parentCode);
    encoder.text(region.name.zh);
    encoder.text(region.name.en);
    for (const degrees of [...region.labelPosition, ...region.bbox]) encoder.float64(degrees);
    encoder.float64(region.areaSquareKilometers);
    encoder.float64(region.population);
    encoder.float64(region.households);
    encoder.json(shape);
  },
};

export const categoryLayout: RowLayout<Category> = {
  table: 'category',
  keyColumn: 'code',
  key: ({ code }) => code,
  columns: ['parent_code', 'name_zh', 'name_en'],
  encode: (encoder, { parentCode, name }) => {
    encoder.text(parentCode);
    encoder.text(name.zh);
    encoder.text(name.en);
  },
};

export const sourceLayout: RowLayout<IncidentSource> = {
  table: 'incident_source',
  keyColumn: 'code',
  key: ({ code }) => code,
  columns: ['name_zh', 'name_en', 'kind'],
  encode: (encoder, { name, kind }) => {
    encoder.text(name.zh);
    encoder.text(name.en);
    encoder.text(kind);
  },
};

export const departmentLayout: RowLayout<Department> = {
  table: 'department',
  keyColumn: 'code',
  key: ({ code }) => code,
  columns: ['name_zh', 'name_en'],
  encode: (encoder, { name }) => {
    encoder.text(name.zh);
    encoder.text(name.en);
  },
};

export const datasetLayout: RowLayout<Dataset> = {
  table: 'dataset',
  keyColumn: 'id',
  key: ({ id }) => id,
  columns: ['title_zh', 'title_en', 'as_of', 'period_seconds', 'count'],
  encode: (encoder, { title, asOf, periodSeconds, count }) => {
    encoder.text(title.zh);
    encoder.text(title.en);
    encoder.instant(asOf);
    encoder.float64(periodSeconds);
    encoder.int32(count);
  },
};
