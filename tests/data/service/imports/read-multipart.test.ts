import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MultipartError, multipartBoundary, readMultipart } from '#data/service/imports/read-multipart';

function chunked(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return Readable.from(chunks);
}

async function readAll(bytes: Buffer, boundary: string, chunkSize: number) {
  const parts: { name: string; fileName: string | null; body: string }[] = [];
  for await (const { name, fileName, body } of readMultipart(chunked(bytes, chunkSize), boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    parts.push({ name, fileName, body: Buffer.concat(chunks).toString('latin1') });
  }
  return parts;
}

/** The form as the platform itself writes it. */
async function toBytes(form: FormData) {
  const response = new Response(form);
  return {
    boundary: multipartBoundary(response.headers.get('content-type'))!,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

describe('readMultipart', () => {
  it('reads what the platform writes, however it is cut', async () => {
    const content = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { maxLength: 4 }),
        fc.integer({ min: 1, max: 90 }),
        async (bodies, size) => {
          const form = new FormData();
          form.append('settings', '{"a":1}');
          bodies.forEach((body, i) => form.append('regions', new Blob([body.slice()]), `file ${i}.csv`));
          const { bytes, boundary } = await toBytes(form);

          expect(await readAll(bytes, boundary, size)).toEqual([
            { name: 'settings', fileName: null, body: '{"a":1}' },
            ...bodies.map((body, i) => ({
              name: 'regions',
              fileName: `file ${i}.csv`,
              body: Buffer.from(body).toString('latin1'),
            })),
          ]);
        },
      ),
      { numRuns: 60, seed: 2 },
    );
  });

  it('is not led astray by what looks like a boundary inside a file', async () => {
    const body = 'a\r\n--not the boundary\r\n-\r\n--';
    const bytes = Buffer.from(
      `--b\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n${body}\r\n--b--\r\n`,
    );

    for (const size of [1, 3, 1000]) expect(await readAll(bytes, 'b', size)).toMatchObject([{ body }]);
  });

  it('passes over bodies that nobody reads', async () => {
    const form = new FormData();
    form.append('a', new Blob(['x'.repeat(10_000)]), 'a');
    form.append('b', new Blob(['y']), 'b');
    const { bytes, boundary } = await toBytes(form);
    const names: string[] = [];
    for await (const { name } of readMultipart(chunked(bytes, 64), boundary)) names.push(name);

    expect(names).toEqual(['a', 'b']);
  });

  it.each([
    '',
    'nonsense',
    '--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nno end',
    '--b\r\nContent-Type: text/plain\r\n\r\nno name\r\n--b--',
    `--b\r\nX: ${'x'.repeat(40_000)}`,
    '--bad\r\n',
  ])('refuses a body that is no form: %j', async (text) => {
    await expect(readAll(Buffer.from(text), 'b', 100)).rejects.toBeInstanceOf(MultipartError);
  });

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['application/json', null],
    ['multipart/form-data', null],
    [null, null],
  ])('finds the boundary that %s names', (contentType, boundary) => {
    expect(multipartBoundary(contentType)).toBe(boundary);
  });
});
