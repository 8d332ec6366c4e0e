import { lookup as resolve } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address';

const TIMEOUT_MILLISECONDS = 5_000;

/** What is asked of another host, always by an address that the settings lead to, never one that a client names. */
export interface UpstreamRequest {
  readonly url: URL;
  /** Host and port that the administrator named: they may lie in the own network. */
  readonly trustedHost: string;
  readonly maxBytes: number;
  /** Media types that are taken, by their beginnings. */
  readonly mediaTypes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Another host that did not answer as it should; `status` is `null` where no answer came. */
export class UpstreamError extends Error {
  readonly status: number | null;

  constructor(message: string, status: number | null = null) {
    super(message);
    this.name = 'UpstreamError';
    this.status = status;
  }
}

/**
 * Asks another host, without cookies and without following redirects. The address that was checked is the one that is
 * connected to, whatever a name server says a moment later.
 *
 * @throws {UpstreamError} If it may not be asked, or does not answer with what is taken.
 */
export async function fetchUpstream(request: UpstreamRequest): Promise<UpstreamAnswer> {
  const { url, trustedHost, mediaTypes, maxBytes } = request;
  const isTrusted = url.host === trustedHost;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UpstreamError(`${url.protocol} is not asked`);
  if (!isTrusted && url.port !== '')
    throw new UpstreamError(`port ${url.port} of ${url.hostname} is not asked`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!isTrusted && isIP(literal) !== 0 && isPrivateAddress(literal))
    throw new UpstreamError(`${literal} is private`);

  const response = await send(request, isTrusted);
  const status = response.statusCode ?? 0;
  const mediaType = (response.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const isTaken = (status === 200 || status === 206) && mediaTypes.some((type) => mediaType.startsWith(type));
  if (!isTaken && status !== 204) {
    response.destroy();
    throw new UpstreamError(`${url.host} answered ${status} ${mediaType}`, status);
  }
  return { status, mediaType, headers: response.headers, body: await readBody(response, maxBytes) };
}

function send({ url, headers = {} }: UpstreamRequest, isTrusted: boolean): Promise<IncomingMessage> {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((accept, reject) => {
    const outgoing = start(
      url,
      {
        headers: { 'user-agent': 'geju', ...headers },
        lookup: isTrusted ? resolve : lookupPublic,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      },
      accept,
    );
    outgoing.once('error', (error) => reject(new UpstreamError(`${url.host}: ${error.message}`)));
    outgoing.end();
  });
}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '', 0);
      return;
    }
    const hidden = addresses.find(({ address }) => isPrivateAddress(address));
    if (hidden || addresses.length === 0) {
      callback(new Error(`${hostname} leads to a private address`), '', 0);
    } else if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, addresses[0]!.address, addresses[0]!.family);
    }
  });
};

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new UpstreamError(`the answer is larger than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof UpstreamError ? error : new UpstreamError((error as Error).message);
  }
  return Buffer.concat(chunks);
}
