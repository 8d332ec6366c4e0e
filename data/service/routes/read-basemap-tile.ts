import { gunzipSync } from 'node:zlib';
import { MVT_MEDIA_TYPE, readBasemapTile } from '@/contract/basemap';
import { readBasemapTile as readTile } from '#data/store/district/read-basemap-tile';
import { acceptsGzip } from '../endpoint/json-response';
import { rawRoute } from '../endpoint/route';

const GZIP_MAGIC = [0x1f, 0x8b];

export const route = rawRoute(readBasemapTile, async ({ params, request, context }) => {
  const { districtVersion } = await context.state.read();
  const headers = { etag: `W/"${districtVersion}"`, 'cache-control': 'no-cache' };
  if (request.req.header('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  const body = await readTile(context.store, params);
  if (!body) return new Response(null, { status: 204, headers });
  const isGzip = GZIP_MAGIC.every((byte, i) => body[i] === byte);
  const sendsGzip = isGzip && acceptsGzip(request);
  return new Response(Buffer.from(isGzip && !sendsGzip ? gunzipSync(body) : body), {
    headers: {
      ...headers,
      'content-type': MVT_MEDIA_TYPE,
      vary: 'accept-encoding',
      ...(sendsGzip ? { 'content-encoding': 'gzip' } : {}),
    },
  });
});
