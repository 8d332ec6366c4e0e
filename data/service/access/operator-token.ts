import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newToken } from './session-token';

/**
 * Writes the token of the commands that run beside the service, such as `npm run feed`: whoever may read the data
 * folder may act as the local operator. A new one is made at each start.
 */
export async function writeOperatorToken(cacheFolder: string): Promise<string> {
  const token = newToken();
  const path = join(cacheFolder, 'operator.token');
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(`${path}.partial`, token, { mode: 0o600 });
  await rename(`${path}.partial`, path);
  return token;
}
