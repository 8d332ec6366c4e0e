/** One part of a `multipart/form-data` body. Its body must be read before the next part is asked for. */
export interface MultipartPart {
  /** Name of the field. */
  readonly name: string;
  /** `null` for a plain field. */
  readonly fileName: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/** A body that is not what its content type says. */
export class MultipartError extends Error {}

const MAX_HEADER_BYTES = 16_384;
const LINE_BREAK = '\r\n';

/** The boundary that a content type names; `null` where it is no multipart form. */
export function multipartBoundary(contentType: string | null): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain ?? null;
}

/**
 * Takes a form apart as it arrives, so that files of any size pass through a few kilobytes of memory.
 *
 * @throws {MultipartError} If the body breaks off or is not a form.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPart, void, void> {
  const reader = createReader(body);
  const delimiter = Buffer.from(`${LINE_BREAK}--${boundary}`, 'latin1');
  // The first delimiter has no line break before it where the body begins with it.
  reader.unread(Buffer.from(LINE_BREAK));
  await skip(reader.until(delimiter));
  for (;;) {
    const next = await reader.take(2);
    if (next === '--') return;
    if (next !== LINE_BREAK) throw new MultipartError('the form has a broken boundary');
    const headers = await reader.line(`${LINE_BREAK}${LINE_BREAK}`, MAX_HEADER_BYTES);
    const content = reader.until(delimiter);
    yield { ...parseDisposition(headers), body: content };
    await skip(content);
  }
}

async function skip(content: AsyncGenerator<Uint8Array, void, void>): Promise<void> {
  while ((await content.next()).done !== true);
}

interface Reader {
  readonly unread: (bytes: Buffer) => void;
  /** The next bytes as text. */
  readonly take: (length: number) => Promise<string>;
  /** Text up to an end, which is taken as well. */
  readonly line: (end: string, maxBytes: number) => Promise<string>;
  /** Bytes up to a delimiter, which is taken as well. */
  readonly until: (delimiter: Buffer) => AsyncGenerator<Uint8Array, void, void>;
}

function createReader(body: AsyncIterable<Uint8Array>): Reader {
  const source = body[Symbol.asyncIterator]();
  let buffer: Buffer = Buffer.alloc(0);

  const more = async () => {
    const next = await source.next();
    if (next.done === true) throw new MultipartError('the form breaks off before its end');
    buffer = Buffer.concat([buffer, next.value]);
  };
  const cut = (length: number): Buffer => {
    const head = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    return head;
  };

  return {
    unread: (bytes) => (buffer = Buffer.concat([bytes, buffer])),
    take: async (length) => {
      while (buffer.length < length) await more();
      return cut(length).toString('latin1');
    },
    line: async (end, maxBytes) => {
      for (let at = buffer.indexOf(end); ; at = buffer.indexOf(end)) {
        if (at >= 0)
          return cut(at + end.length)
            .subarray(0, at)
            .toString('utf8');
        if (buffer.length > maxBytes) throw new MultipartError('a part of the form has too long a header');
        await more();
      }
    },
    until: async function* (delimiter) {
      for (;;) {
        const at = buffer.indexOf(delimiter);
        if (at >= 0) {
          if (at > 0) yield cut(at);
          cut(delimiter.length);
          return;
        }
        // The end of the buffer may be the beginning of the delimiter.
        const certain = buffer.length - delimiter.length + 1;
        if (certain > 0) yield cut(certain);
        await more();
      }
    },
  };
}

function parseDisposition(headers: string): Pick<MultipartPart, 'name' | 'fileName'> {
  const disposition = headers.split(LINE_BREAK).find((header) => /^content-disposition:/i.test(header)) ?? '';
  const name = readParameter(disposition, 'name');
  if (name === null) throw new MultipartError('a part of the form has no name');
  return { name, fileName: readParameter(disposition, 'filename') };
}

/** Browsers write quotes and line breaks inside as percent codes. */
function readParameter(disposition: string, parameter: string): string | null {
  const [, value] = new RegExp(`;\\s*${parameter}="([^"]*)"`, 'i').exec(disposition) ?? [];
  return value === undefined ? null : value.replaceAll('%22', '"').replaceAll(/%0[DA]/gi, ' ');
}
