import type { BriefPage } from '../brief-pages';
import { useSheet } from './brief-sheet';
import { DecisionsPage } from './decisions-page';
import { FindingPage } from './finding-page';
import { MethodPage } from './method-page';
import type { PageProps } from './page-props';
import { RankingPage } from './ranking-page';
import { SummaryPage } from './summary-page';
import { WeakestPage } from './weakest-page';

/** A page by its kind. */
export function BriefPageView({ page, ...props }: PageProps & { readonly page: BriefPage }) {
  const { result } = useSheet();
  switch (page.kind) {
    case 'summary':
      return <SummaryPage {...props} page={page} />;
    case 'finding':
      return <FindingPage {...props} finding={page.finding} />;
    case 'ranking':
      return result.ranking ? <RankingPage {...props} ranking={result.ranking} /> : null;
    case 'weakest':
      return <WeakestPage {...props} />;
    case 'decisions':
      return <DecisionsPage {...props} />;
    case 'method':
      return <MethodPage {...props} />;
  }
}
