import type { Words } from '../words';
import type { methodsZh } from './methods';

export const methodsEn: Words<typeof methodsZh> = {
  title: 'Methods',
  lead: 'Where each figure of the cloud maps comes from: the question, how it is computed, parameters with their defaults, class rules, and when there is no answer. Same data and parameters, same answer, on any machine.',
  steps: 'What is done',
  formulae: 'Formulae',
  parameters: 'Parameters',
  classes: 'Class rules',
  nulls: 'No answer',
  limits: 'Not seen',
  sources: 'Sources',
};
