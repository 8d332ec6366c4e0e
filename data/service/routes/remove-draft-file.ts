import { removeDraftFile as endpoint } from '@/contract/import-drafts';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(endpoint, async ({ params, context }) => ({
  files: await context.imports.drafts.removeFile(params.draftId, params.fileId),
}));
