import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A service, and what lets a command act in it. */
export interface RunningService {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The service that has a data folder open, by the folder's lock; `null` where none has. */
export async function findService(dataFolder: string): Promise<RunningService | null> {
  const text = await readFile(join(dataFolder, 'geju.lock'), 'utf8').catch(() => '');
  const holder = z.object({ url: z.url().nullable() }).safeParse(parseJson(text));
  const url = holder.success ? holder.data.url : null;
  return url === null ? null : { url, headers: await operatorHeaders(dataFolder) };
}

/**
 * By GEJU_TOKEN, where it is set, a command acts as the account the token is of; else as the local operator of the
 * service that runs on a data folder. Empty where neither can be had, which is well as long as the service has no
 * accounts.
 */
export async function operatorHeaders(dataFolder: string): Promise<RunningService['headers']> {
  const given = process.env['GEJU_TOKEN'];
  const token =
    given || (await readFile(join(dataFolder, 'cache', 'operator.token'), 'utf8').catch(() => null));
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
