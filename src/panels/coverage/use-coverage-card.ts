import type { LocalizedText } from '@/domain/text/localized-text';
import type { StudyCard } from '@/studies/study';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { CoverageDemand, CoverageSurvey } from '@/workers/coverage/coverage-results';
import { useIncidentView } from '../incident-view';
import { useCoverageSettings } from '../coverage-view';
import { sumOfSections } from './sum-of-sections';

/** The sentence of a survey with what it rests on; `null` until the incidents have been counted. */
export function useCoverageCard(
  survey: CoverageSurvey | null,
  demand: CoverageDemand | null,
): StudyCard | null {
  const { t } = useText();
  const { window } = useIncidentView();
  const [{ task }] = useCoverageSettings();
  if (!survey || !demand) return null;
  const { census, sections } = survey;
  const { seenMeters, lengthMeters } = sumOfSections(sections);
  const seen = demand.tasks.find((sight) => sight.task === task)?.seen ?? 0;
  const share = (part: number, all: number) => (all > 0 ? formatShare(part / all) : '—');
  const words: LocalizedText = both(
    t('coverage.statement', {
      counted: formatCount(census.counted),
      all: formatCount(census.all),
      sections: share(seenMeters, lengthMeters),
      blind: formatCount(sections.filter(({ state }) => state === 'none').length),
      incidents: share(seen, demand.n),
    }),
  );
  return {
    statement: words,
    n: demand.n,
    period: window,
    method: both(t('coverage.method')),
    parameters: parametersOf(t),
    sensitivity: both(t('coverage.sensitivity')),
  };
}

function parametersOf(t: Text): StudyCard['parameters'] {
  const row = (name: string, value: string) => ({ name: both(name), value: both(value) });
  return [
    row(t('coverage.parameters.target'), '1.7 m'),
    row(t('coverage.parameters.near'), t('coverage.nearValue')),
    row(t('coverage.parameters.seen'), t('coverage.seenValue')),
    row(t('coverage.parameters.place'), t('coverage.placeValue')),
  ];
}

/** Words of the language that is shown: the card is made anew when it changes. */
function both(text: string): LocalizedText {
  return { zh: text, en: text };
}
