import type { ReactNode } from 'react';
import type { StudyCard as StudyCardContent } from '@/studies/study';
import { PanelFrame } from '@/ui/components/panel-frame';
import { StudyCard, StudyProgress } from './study-card';
import type { StudyView } from './study-view';
import styles from './finding-panel.module.css';

/** A card; one without a study's name has no page of its method. */
type Card = StudyCardContent & { readonly studyId?: string };

interface FindingPanelProps {
  readonly title: string;
  /** Choices of the study; they stay when it has no answer, for they may be the way to one. */
  readonly controls?: ReactNode;
  /** Shows or hides what it found on the map. */
  readonly toggle?: ReactNode;
  readonly view: Pick<StudyView<unknown>, 'state' | 'progress'> & { readonly card: Card | null };
  readonly children: ReactNode;
}

/** One study in the inspector: its choices, its sentence with what it rests on, and what it found; scrolls as a whole. */
export function FindingPanel({ title, controls, toggle, view, children }: FindingPanelProps) {
  const { card, state, progress } = view;
  const isFirstRun = state.kind === 'loading' && progress !== null;
  const running = isFirstRun ? (
    <span className={styles['progress']}>
      <StudyProgress fraction={progress} />
    </span>
  ) : null;
  return (
    <PanelFrame title={title} aside={running ?? toggle} tools={controls} state={state}>
      <div className={styles['scroll']}>
        {card ? <StudyCard card={card} progress={progress} /> : null}
        {children}
      </div>
    </PanelFrame>
  );
}

/** A titled part of a finding. */
export function FindingSection({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHead']}>
        <h3>{title}</h3>
        <span>{aside}</span>
      </header>
      {children}
    </section>
  );
}
