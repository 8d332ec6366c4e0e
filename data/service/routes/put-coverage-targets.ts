import { putCoverageTargets } from '@/contract/coverage-targets';
import { putCoverageTargets as store } from '#data/store/coverage/coverage-targets';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putCoverageTargets,
  async ({ context, body, principal }) => {
    const { kind, targets } = await store(context.store, body, principal.displayName);
    if (kind === 'saved') return targets;
    throw new ProblemError(
      problem(409, 'conflict', {
        en: `${targets.changedBy ?? 'Somebody'} set other targets meanwhile. Look at theirs and set yours again.`,
        zh: `${targets.changedBy ?? '他人'}刚刚设定了别的目标。请先看过再重新设定。`,
      }),
    );
  },
  { cache: 'no-store' },
);
