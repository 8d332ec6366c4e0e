import { CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import { formatMeters, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useCoverage } from '../coverage-view';

/** How much of a key section is in sight. */
export function SectionFacts({ code }: { readonly code: string }) {
  const { answer } = useCoverage('survey');
  const { t } = useText();
  const section = answer?.sections.find((one) => one.code === code);
  if (!section) return null;
  const share = (meters: number) => `${formatMeters(meters)} · ${formatShare(meters / section.lengthMeters)}`;
  return (
    <CardSection>
      <Facts
        facts={[
          { name: t('coverage.length'), value: formatMeters(section.lengthMeters) },
          { name: t('coverage.inSight'), value: share(section.seenMeters) },
          { name: t('coverage.twice'), value: share(section.seenTwiceMeters) },
          ...(section.cause
            ? [
                {
                  name: t('coverage.blind'),
                  value: t(`coverage.cause.${section.cause}`, { n: section.causeCameras }),
                },
              ]
            : []),
        ]}
      />
    </CardSection>
  );
}
