import { previewWarningRule } from '@/contract/warnings';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(previewWarningRule, ({ context, body }) => context.warnings.preview(body), {
  cache: 'no-store',
});
