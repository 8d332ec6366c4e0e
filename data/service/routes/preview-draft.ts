import { previewDraft as endpoint } from '@/contract/import-drafts';
import { jsonRoute } from '../endpoint/route';
import { previewDraft } from '../imports/preview-draft';
import { requireDraft } from '../imports/read-draft';

export const route = jsonRoute(
  endpoint,
  ({ params, body, context }) =>
    previewDraft(context.store, requireDraft(context.imports.drafts, params.draftId), body),
  { cache: 'no-store' },
);
