import type { ReactNode } from 'react';
import { FindingPanel } from './finding-panel';
import type { StudyView } from './study-view';

interface FindingsProps<Result> {
  readonly title: string;
  readonly view: StudyView<Result>;
  /** Settings of the study, beside its title. */
  readonly controls?: ReactNode;
  readonly children: (result: Result) => ReactNode;
}

/** A tab of the inspector whose rows are read from the result of one study. */
export function Findings<Result>({ title, view, controls, children }: FindingsProps<Result>) {
  return (
    <FindingPanel title={title} view={view} controls={controls}>
      {view.result === null ? null : children(view.result)}
    </FindingPanel>
  );
}
