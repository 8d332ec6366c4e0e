import { badRequest, problem, ProblemError } from './problem-error';

/** The JSON of a request's body, no larger than allowed. */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw unsupportedMediaType('application/json');
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badRequest([{ pointer: '', detail: 'the body is not valid JSON' }]);
  }
}

export function unsupportedMediaType(expected: string): ProblemError {
  const sentences = { en: `Send the body as ${expected}.`, zh: `请以 ${expected} 格式发送请求体。` };
  return new ProblemError(problem(415, 'unsupported-media-type', sentences));
}

export function tooLarge(maxBytes: number): ProblemError {
  const megabytes = Math.round(maxBytes / 1_000_000);
  const sentences = {
    en: `The body is larger than ${megabytes} MB: send it in parts.`,
    zh: `请求体超过 ${megabytes} MB，请分批发送。`,
  };
  return new ProblemError(problem(413, 'too-large', sentences));
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw badRequest([{ pointer: '', detail: 'the body is not valid UTF-8' }]);
  }
}
