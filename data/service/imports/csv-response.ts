/** A CSV that the browser saves under a name. */
export function csvResponse(body: string | ReadableStream<Uint8Array>, fileName: string): Response {
  const plain = fileName.replaceAll(/[^\w.-]/g, '_');
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
