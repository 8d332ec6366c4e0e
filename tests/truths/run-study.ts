import type { Study, StudyInput } from '@/studies/study';

/** Runs a study as the app would, with the settings a scene may hold; throws what it says where it has no answer. */
export function runStudy<Settings, Result>(
  { reference, run }: Study<Settings, Result>,
  input: StudyInput,
  settings: Readonly<Record<string, unknown>> = {},
): Result {
  const outcome = run(input, reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(`${reference.id}: ${outcome.reason.en}`);
  return outcome.result;
}

/** As `runStudy`; `null` where the study says that it cannot judge. */
export function tryStudy<Settings, Result>(
  { reference, run }: Study<Settings, Result>,
  input: StudyInput,
): Result | null {
  const outcome = run(input, reference.settings.parse({}), {});
  return outcome.kind === 'assessed' ? outcome.result : null;
}
