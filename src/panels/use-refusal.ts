import { ApiError } from '@/client/api-error';
import { useText } from '@/ui/text/use-text';

/** Tells why a write did not come through, in the service's own sentence where it gave one. */
export function useRefusal(): (error: Error) => string {
  const { t, language } = useText();
  return (error) => {
    if (error instanceof ApiError && error.problem) {
      const { detail, detailZh } = error.problem;
      return language === 'zh' ? (detailZh ?? detail) : detail;
    }
    return t('writes.notSent');
  };
}
