import { listImportProblems, listImports } from '@/contract/imports';
import { MockProblem, contractHandler } from '../contract-handler';

/** The mocked district was never imported: there are no imports to report on. */
export const importHandlers = () => [
  contractHandler(listImports, () => ({ imports: [] })),
  contractHandler(listImportProblems, ({ params }) => {
    throw new MockProblem(404, 'not-found', `There is no import ${params.id}.`);
  }),
];
