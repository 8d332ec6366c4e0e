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
  const seen = demand.tasks.find((sight) => sight.task === task)?.seen ?? 0;
  return {
    statement: both(toStatement(survey, { n: demand.n, seen }, t)),
    n: demand.n,
    period: window,
    method: both(t('coverage.method')),
    parameters: parametersOf(t),
    sensitivity: both(t('coverage.sensitivity')),
  };
}

/** What is known of each; what the district has no data of is not spoken of. */
function toStatement(
  { census, sections, roads }: CoverageSurvey,
  incidents: { readonly n: number; readonly seen: number },
  t: Text,
): string {
  const ofSections = sumOfSections(sections);
  const share = (part: number, all: number) => formatShare(part / all);
  const counted = { counted: formatCount(census.counted), all: formatCount(census.all) };
  const parts = [
    t('coverage.statement.cameras', counted),
    ...(ofSections.lengthMeters > 0
      ? [
          t('coverage.statement.sections', {
            share: share(ofSections.seenMeters, ofSections.lengthMeters),
            blind: formatCount(sections.filter(({ state }) => state === 'none').length),
          }),
        ]
      : []),
    ...(roads && roads.total.lengthMeters > 0
      ? [t('coverage.statement.roads', { share: share(roads.total.seenMeters, roads.total.lengthMeters) })]
      : []),
    ...(incidents.n > 0
      ? [t('coverage.statement.incidents', { share: share(incidents.seen, incidents.n) })]
      : []),
  ];
  return `${parts.join(t('coverage.statement.join'))}${t('coverage.statement.end')}`;
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
