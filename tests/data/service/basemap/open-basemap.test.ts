import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BASEMAP_ROOT } from '#data/service/basemap/basemap-source';
import { openBasemap } from '#data/service/basemap/open-basemap';
import { ProblemError } from '#data/service/endpoint/problem-error';
import { readSettings, SettingsError } from '#data/service/settings';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

const PNG = Buffer.from('89504e470d0a1a0a0000000049454e44', 'hex');

describe('openBasemap', () => {
  let folder: TemporaryFolder;
  let server: Server;
  let upstream: string;
  let asked: string[] = [];
  let status = 200;
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    server = createServer((request, response) => {
      asked.push(request.url!);
      const isJson = request.url!.includes('.json');
      const body = isJson ? JSON.stringify(documents[request.url!.split('?')[0]!]) : PNG;
      response.writeHead(status, { 'content-type': isJson ? 'application/json' : 'image/png' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await folder.remove();
  });
  beforeEach(() => {
    asked = [];
    status = 200;
  });

  const documents: Record<string, object> = {
    '/style.json': {
      version: 8,
      sources: {
        city: { type: 'vector', url: 'city.json?token={key}' },
        photo: {
          type: 'raster',
          tiles: ['photo/{z}/{x}/{y}.png'],
          attribution: '<a href="x" onclick="evil()">©</a>',
        },
        elsewhere: { type: 'geojson', data: 'https://elsewhere.example/points.json' },
      },
      glyphs: 'fonts/{fontstack}/{range}.pbf',
      sprite: 'sprite',
      layers: [
        { id: 'ground', type: 'background' },
        { id: 'roads', type: 'line', source: 'city' },
        { id: 'points', type: 'circle', source: 'elsewhere' },
      ],
    },
    '/city.json': { tiles: ['tiles/{z}/{x}/{y}.pbf'], minzoom: 3, maxzoom: 14, unknown: 'dropped' },
  };

  function serve(environment: Record<string, string>) {
    const source = openBasemap(readSettings(environment), join(folder.path, String(Math.random())))!;
    const app = new Hono();
    app.get('*', async (request) => {
      const path = new URL(request.req.url).pathname.slice(BASEMAP_ROOT.length);
      return (await source.answer(path, request as never)) ?? new Response(null, { status: 404 });
    });
    app.onError(
      (error) => new Response(null, { status: error instanceof ProblemError ? error.problem.status : 500 }),
    );
    const ask = (path: string, headers = {}) =>
      app.request(`http://geju.example${BASEMAP_ROOT}${path}`, { headers });
    return { basemap: source.basemap, ask };
  }

  it('leaves the district its own base map where nothing is set', () => {
    expect(openBasemap(readSettings({}), folder.path)).toBeNull();
    expect(openBasemap(readSettings({ GEJU_BASEMAP: 'none' }), folder.path)!.basemap).toEqual({
      kind: 'none',
    });
  });

  it('hands tiles on, keeps them, and never shows the key', async () => {
    const { basemap, ask } = serve({
      GEJU_BASEMAP: `${upstream}/wmts?x={x}&y={y}&z={z}&tk={key}`,
      GEJU_BASEMAP_KEY: 'se&cret',
    });
    const first = await ask('/tiles/3/5/2');
    const again = await ask('/tiles/3/5/2');

    expect(basemap).toMatchObject({ kind: 'raster', tiles: [`${BASEMAP_ROOT}/tiles/{z}/{x}/{y}`] });
    expect(JSON.stringify(basemap)).not.toContain('cret');
    expect(asked).toEqual(['/wmts?x=5&y=2&z=3&tk=se%26cret']);
    expect(first.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await again.arrayBuffer())).toEqual(PNG);
  });

  it('asks for no tile that cannot be', async () => {
    const { ask } = serve({ GEJU_BASEMAP: `${upstream}/{z}/{x}/{y}.png` });
    for (const path of ['/tiles/23/0/0', '/tiles/2/4/0', '/tiles/1/0/9', '/tiles/1/0/-1', '/tiles/a/0/0']) {
      expect([204, 404]).toContain((await ask(path)).status);
    }

    expect(asked).toEqual([]);
  });

  it('does not go on asking a service that has refused', async () => {
    const { ask } = serve({ GEJU_BASEMAP: `${upstream}/{z}/{x}/{y}.png` });
    status = 429;

    expect((await ask('/tiles/4/1/1')).status).toBe(502);
    expect((await ask('/tiles/4/1/2')).status).toBe(502);
    expect(asked).toHaveLength(1);
  });

  it('puts this origin in the place of every address of a style', async () => {
    const { basemap, ask } = serve({
      GEJU_BASEMAP: `${upstream}/style.json?token={key}`,
      GEJU_BASEMAP_KEY: 'k1',
    });
    const text = await (await ask('/style.json')).text();
    const style = JSON.parse(text) as {
      sources: Record<string, Record<string, unknown>>;
      layers: { id: string }[];
    };

    expect(basemap).toEqual({ kind: 'style', url: `${BASEMAP_ROOT}/style.json` });
    expect(asked).toEqual(['/style.json?token=k1', '/city.json?token=k1']);
    expect(text).not.toContain(upstream);
    expect(text).not.toContain('k1');
    expect(style.sources['city']).toEqual({
      type: 'vector',
      minzoom: 3,
      maxzoom: 14,
      tiles: [`http://geju.example${BASEMAP_ROOT}/tiles/0/{z}/{x}/{y}`],
    });
    expect(style.sources['photo']!['attribution']).toBe('©');
    expect(style.layers.map(({ id }) => id)).toEqual(['ground', 'roads']);
  });

  it('hands on the tiles, glyphs and sprites of a style', async () => {
    const { ask } = serve({ GEJU_BASEMAP: `${upstream}/style.json` });
    await ask('/style.json');
    asked = [];
    for (const path of ['/tiles/1/2/3/1', '/glyphs/Noto%20Sans/0-255', '/sprite/0@2x.png']) {
      expect((await ask(path)).status).toBe(200);
    }

    expect(asked).toEqual(['/photo/2/3/1.png', '/fonts/Noto%20Sans/0-255.pbf', '/sprite@2x.png']);
    for (const path of ['/tiles/9/0/0/0', '/glyphs/..%2f..%2fsecret/0-255x', '/sprite/7.json', '/other']) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it('gives ranges of an archive on this machine', async () => {
    const path = join(folder.path, 'city.pmtiles');
    await writeFile(path, '0123456789');
    const { basemap, ask } = serve({ GEJU_BASEMAP: path });
    const part = await ask('/map.pmtiles', { range: 'bytes=2-4' });

    expect(basemap).toEqual({ kind: 'pmtiles', url: `${BASEMAP_ROOT}/map.pmtiles` });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(await part.text()).toBe('234');
    expect(await (await ask('/map.pmtiles', { range: 'bytes=8-99' })).text()).toBe('89');
    expect((await ask('/map.pmtiles')).status).toBe(416);
  });

  it.each([
    [{ GEJU_BASEMAP: 'no-such-file.pmtiles' }, 'no file'],
    [{ GEJU_BASEMAP: 'https://tiles.example/{z}/{x}/{y}?tk={key}' }, 'GEJU_BASEMAP_KEY'],
    [{ GEJU_BASEMAP: 'https://:bad:/{z}' }, 'no address'],
  ])('says what is wrong with %j', (environment, words) => {
    expect(() => openBasemap(readSettings(environment), folder.path)).toThrow(SettingsError);
    expect(() => openBasemap(readSettings(environment), folder.path)).toThrow(words);
  });
});
