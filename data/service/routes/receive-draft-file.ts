import { receiveDraftFile as endpoint } from '@/contract/import-drafts';
import { receiveFile } from '../imports/receive-files';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  endpoint,
  async ({ params, request, context }) => {
    const { id, name, bytes } = await context.imports.drafts.keep(params.draftId, params.fileId, (path) =>
      receiveFile(request.req.raw, path),
    );
    return { id, name, bytes };
  },
  { cache: 'no-store' },
);
