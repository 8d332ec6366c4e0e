import { queryOptions } from '@tanstack/react-query';
import { readItem } from '@/contract/collections';
import { unpackSpans } from '@/domain/camera/state-spans';
import type { StateSpan } from '@/domain/camera/state-spans';
import { ApiError } from '../api-error';
import { collectionQueries } from '../collections/collection-queries';
import { request } from '../request';

const COLLECTION = 'camera-states';

export const cameraStateQueries = {
  /** What is on record of one camera's state; empty where nothing is. */
  of: (code: string) =>
    queryOptions({
      queryKey: [...collectionQueries.all, 'item', COLLECTION, code] as const,
      queryFn: async ({ signal }): Promise<readonly StateSpan[]> => {
        try {
          const params = { collectionId: COLLECTION, featureId: code };
          const { properties } = await request(readItem, { params, signal });
          return unpackSpans(properties['spans']);
        } catch (error) {
          if (error instanceof ApiError && error.status === 404) return [];
          throw error;
        }
      },
      staleTime: 300_000,
    }),
};
