import { open, stat } from 'node:fs/promises';
import { problem, ProblemError } from '../endpoint/problem-error';
import { BASEMAP_ROOT, type BasemapSource } from './basemap-source';
import { fetchUpstream, UpstreamError } from './fetch-upstream';
import { upstreamProblem } from './tile-relay';

const PATH = '/map.pmtiles';
const MAX_RANGE_BYTES = 8_000_000;
const MEDIA_TYPE = 'application/octet-stream';

interface ByteRange {
  readonly from: number;
  /** Its last byte. */
  readonly to: number;
}

type ReadRange = (range: ByteRange) => Promise<{ readonly body: Uint8Array; readonly total: string }>;

/** A PMTiles archive by ranges, from a file of this machine. */
export function createPmtilesFileSource(path: string): BasemapSource {
  return toSource(async ({ from, to }) => {
    const { size } = await stat(path);
    const file = await open(path);
    try {
      const body = Buffer.alloc(Math.max(0, Math.min(to, size - 1) - from + 1));
      await file.read(body, 0, body.length, from);
      return { body, total: String(size) };
    } finally {
      await file.close();
    }
  });
}

/** A PMTiles archive by ranges, from another host. */
export function createPmtilesUrlSource(url: URL): BasemapSource {
  return toSource(async ({ from, to }) => {
    try {
      const { status, headers, body } = await fetchUpstream({
        url,
        trustedHost: url.host,
        maxBytes: MAX_RANGE_BYTES,
        mediaTypes: ['application/', 'binary/', ''],
        headers: { range: `bytes=${from}-${to}` },
      });
      if (status !== 206) throw new UpstreamError(`${url.host} does not answer to ranges`);
      return { body, total: headers['content-range']?.split('/')[1] ?? '*' };
    } catch (error) {
      throw error instanceof UpstreamError ? upstreamProblem(error) : error;
    }
  });
}

function toSource(read: ReadRange): BasemapSource {
  return {
    basemap: { kind: 'pmtiles', url: `${BASEMAP_ROOT}${PATH}` },
    answer: async (path, request) => {
      if (path !== PATH) return null;
      const range = parseRange(request.req.header('range'));
      const { body, total } = await read(range);
      return new Response(Buffer.from(body), {
        status: 206,
        headers: {
          'content-type': MEDIA_TYPE,
          'accept-ranges': 'bytes',
          'content-range': `bytes ${range.from}-${range.from + body.length - 1}/${total}`,
          'cache-control': 'no-cache',
        },
      });
    },
  };
}

function parseRange(header: string | undefined): ByteRange {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '') ?? [];
  const range = { from: Number(from), to: Number(to) };
  if (from !== undefined && range.from <= range.to && range.to - range.from < MAX_RANGE_BYTES) return range;
  throw new ProblemError(
    problem(416, 'range-needed', {
      en: `Ask for one range of at most ${MAX_RANGE_BYTES} bytes.`,
      zh: `请以单个 Range 请求，且不超过 ${MAX_RANGE_BYTES} 字节。`,
    }),
  );
}
