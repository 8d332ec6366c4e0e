import { ApiError } from '@/client/api-error';
import { useText } from '@/ui/text/use-text';

/** Says in a sentence why something was not done: what the service says, in the language on screen. */
export function useProblemText(): (error: Error) => string {
  const { t, language } = useText();
  return (error) => {
    const problem = error instanceof ApiError ? error.problem : null;
    if (!problem) return t('access.noAnswer');
    const sentence = language === 'zh' ? (problem.detailZh ?? problem.detail) : problem.detail;
    const faults = problem.errors?.map(({ detail }) => faultIn(language, detail)).join('；') ?? '';
    return faults ? `${sentence} ${faults}` : sentence;
  };
}

/** Faults that people make are told in both languages, English first. */
function faultIn(language: 'zh' | 'en', detail: string): string {
  const [en, zh] = detail.split(' / ');
  return (language === 'zh' ? (zh ?? en) : en) ?? detail;
}
