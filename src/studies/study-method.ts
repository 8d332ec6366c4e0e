import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { LocalizedText } from '@/domain/text/localized-text';

/** A term with what it means, such as a formula in words, a parameter with its default, or a class with its rule. */
export interface MethodTerm {
  readonly term: LocalizedText;
  readonly meaning: LocalizedText;
}

/** How a study works, for people to read: the page of methods shows it as it stands. */
export interface StudyMethod {
  /** Id of the study; the name of its folder. */
  readonly id: string;
  readonly cloudMap: CloudMap;
  /** Place among the studies of its cloud map, ascending. */
  readonly order: number;
  readonly title: LocalizedText;
  readonly question: LocalizedText;
  /** What is done, one step each. */
  readonly steps: readonly LocalizedText[];
  /** Formulae in plain words. */
  readonly formulae: readonly MethodTerm[];
  /** Parameters with their defaults. */
  readonly parameters: readonly MethodTerm[];
  /** Classes and levels with their rules; empty where there are none. */
  readonly classes: readonly MethodTerm[];
  /** When there is no answer, and what is left out. */
  readonly nulls: readonly LocalizedText[];
  /** What it does not see. */
  readonly limits: readonly LocalizedText[];
  readonly sources: readonly string[];
}

/** Words in both languages. */
export function said(zh: string, en: string): LocalizedText {
  return { zh, en };
}

/** A term and its meaning, each Chinese first. */
export function term(
  [termZh, termEn]: readonly [string, string],
  [zh, en]: readonly [string, string],
): MethodTerm {
  return { term: said(termZh, termEn), meaning: said(zh, en) };
}
