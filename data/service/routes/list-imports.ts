import { listImports } from '@/contract/imports';
import { readImports } from '#data/store/import/read-imports';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listImports, async ({ context }) => ({
  imports: await readImports(context.store),
}));
