import { describe, expect, it } from 'vitest';
import { guessColumns, type ColumnChoice } from '#data/import/columns/guess-columns';
import { profileColumn } from '#data/import/columns/profile-column';

const NO_CHOICE: ColumnChoice = { fields: {}, categories: null, regions: {} };

/** What a file with these columns, `header: cells`, is taken for: header by field. */
function guess(columns: Record<string, readonly string[]>, choice: ColumnChoice = NO_CHOICE) {
  const headers = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, i) => ({
    line: i + 2,
    cells: headers.map((header) => columns[header]![i % columns[header]!.length]!),
  }));
  const { plan, byContent } = guessColumns(
    headers.map((header, i) => profileColumn(header, i, rows)),
    rows,
    choice,
  );
  const named = Object.fromEntries(
    Object.entries(plan.fields).map(([field, index]) => [field, headers[index]]),
  );
  return { ...named, categories: plan.categories.map((index) => headers[index]), byContent };
}

const ids = Array.from({ length: 40 }, (_, i) => `C${1000 + i * 7}`);
const dates = Array.from({ length: 40 }, (_, i) => `2020-03-${String(1 + (i % 28)).padStart(2, '0')} 10:00`);
const longitudes = Array.from({ length: 40 }, (_, i) => String(-71.06 - i / 1000));
const latitudes = Array.from({ length: 40 }, (_, i) => String(42.3 + i / 1000));
const words = ['Noise', 'Graffiti', 'Trash', 'Noise'];

describe('guessColumns', () => {
  it('tells columns of one name apart by what they hold', () => {
    expect(
      guess({
        ID: ids,
        Location: longitudes.map((x, i) => `(${latitudes[i]}, ${x})`),
        Date: dates,
        Time: ['10:05', '23:15'],
        Type: words,
      }),
    ).toMatchObject({
      sourceId: 'ID',
      position: 'Location',
      reportedAt: 'Date',
      reportedTime: 'Time',
      categories: ['Type'],
    });
    expect(
      guess({ ID: ids, Location: ['12 Main St', '5 Elm St'], time: dates, State: ['MA'], Category: words }),
    ).toMatchObject({
      address: 'Location',
      reportedAt: 'time',
      categories: ['Category'],
    });
    expect(guess({ ID: ids, State: ['MA'], date: dates })).not.toHaveProperty('state');
  });

  it('reads Chinese headers, also inside longer ones', () => {
    expect(
      guess({
        工单编号: ids,
        工单受理时间: dates,
        诉求大类: words,
        诉求小类: words,
        '经度(WGS84)': longitudes,
        '纬度(WGS84)': latitudes,
        承办单位名称: ['城管局'],
        当前状态: ['已办结', '办理中'],
      }),
    ).toMatchObject({
      sourceId: '工单编号',
      reportedAt: '工单受理时间',
      longitude: '经度(WGS84)',
      latitude: '纬度(WGS84)',
      department: '承办单位名称',
      state: '当前状态',
    });
  });

  it('finds columns without telling names by their content', () => {
    expect(
      guess({
        c1: ids,
        c2: dates,
        c3: words,
        c4: longitudes.map((x) => String(Number(x) + 191)),
        c5: latitudes,
        c6: ['Open', 'Closed'],
      }),
    ).toEqual({
      sourceId: 'c1',
      reportedAt: 'c2',
      longitude: 'c4',
      latitude: 'c5',
      state: 'c6',
      categories: ['c3'],
      byContent: ['longitude', 'latitude', 'reportedAt', 'sourceId', 'state', 'category'],
    });
  });

  it('rather takes the number that tells rows apart than a counter or one that repeats', () => {
    const counter = ids.map((_, i) => String(i + 1));
    expect(guess({ id: counter, case_number: ids, date: dates })).toMatchObject({ sourceId: 'case_number' });
    expect(
      guess({ incident_id: ids.map((_, i) => ids[i - (i % 2)]!), row_id: ids, date: dates }),
    ).toMatchObject({ sourceId: 'row_id' });
  });

  it('takes a wider class only where the finer ones nest in it', () => {
    const fine = ['Pothole', 'Sinkhole', 'Graffiti', 'Litter'];
    expect(
      guess({ ID: ids, date: dates, REASON: ['Roads', 'Roads', 'Cleaning', 'Cleaning'], TYPE: fine })
        .categories,
    ).toEqual(['REASON', 'TYPE']);
    expect(
      guess({ ID: ids, date: dates, REASON: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], TYPE: fine }).categories,
    ).toEqual(['TYPE']);
  });

  it('never takes what is about the person who reported', () => {
    expect(
      JSON.stringify(
        guess({
          编号: ids,
          受理时间: dates,
          诉求人地址: ['文三路1号'],
          联系电话: ['13812345678'],
          reporter_address: ['x st'],
        }),
      ),
    ).not.toMatch(/诉求人|联系|reporter/);
  });

  it('lets the user overrule and leave out', () => {
    const choice: ColumnChoice = { fields: { reportedAt: 2, title: -1 }, categories: [3], regions: {} };
    expect(guess({ id: ids, opened: dates, closed: dates, kind: words, title: ids }, choice)).toEqual({
      sourceId: 'id',
      reportedAt: 'closed',
      categories: ['kind'],
      byContent: [],
    });
  });
});
