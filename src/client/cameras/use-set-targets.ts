import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putCoverageTargets } from '@/contract/coverage-targets';
import type { AllsTargets } from '@/domain/camera/sharp-eyes-targets';
import { request } from '../request';
import { coverageTargetQueries } from './coverage-target-queries';

/** Sets the city's targets, from the version at hand; shown at once and taken back where the service refuses it. */
export function useSetTargets() {
  const client = useQueryClient();
  const { queryKey } = coverageTargetQueries.current();
  return useMutation({
    mutationFn: (write: AllsTargets & { readonly version: number }) =>
      request(putCoverageTargets, { body: write }),
    onMutate: async (write) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, { ...before, ...write });
      return { before };
    },
    onError: (_error, _write, context) => client.setQueryData(queryKey, context?.before),
    onSuccess: (targets) => client.setQueryData(queryKey, targets),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
