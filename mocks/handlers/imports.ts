import { HttpResponse, http } from 'msw';
import { z } from 'zod';
import {
  importEventSchema,
  listImportProblems,
  listImports,
  runImport,
  undoImport,
} from '@/contract/imports';
import type { ImportEvent } from '@/contract/imports';
import { PROBLEM_MEDIA_TYPE } from '@/contract/problem';
import { MockProblem, contractHandler, toMswPath } from '../contract-handler';

/** The mocked district was never imported: there are no imports to report on, and none is taken in. */
export const importHandlers = () => [
  contractHandler(listImports, () => ({ imports: [], undoable: null })),
  contractHandler(listImportProblems, ({ params }) => {
    throw new MockProblem(404, 'not-found', `There is no import ${params.id}.`);
  }),
  contractHandler(undoImport, ({ params }) => {
    throw new MockProblem(404, 'import-unknown', `There is no import ${params.id}.`);
  }),
  http.post(toMswPath(runImport.path), ({ request }) =>
    request.headers.get('content-type')?.startsWith('multipart/form-data') ? refuse() : notAForm(),
  ),
];

function refuse(): Response {
  const event: ImportEvent = {
    kind: 'failed',
    code: 'not-in-mocks',
    reasonZh: '当前为模拟数据，不能导入文件。请用 npm start 启动数据服务后再导入。',
    reasonEn: 'These are mocks: no file can be taken in. Start the data service with npm start, then import.',
  };
  return new HttpResponse(`${JSON.stringify(z.encode(importEventSchema, event))}\n`, {
    headers: { 'content-type': 'application/x-ndjson' },
  });
}

function notAForm(): Response {
  const problem = {
    type: 'about:blank',
    title: 'Unsupported media type',
    status: 415,
    detail: 'Send the files as multipart/form-data.',
    code: 'unsupported-media-type',
  };
  return new HttpResponse(JSON.stringify(problem), {
    status: 415,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE },
  });
}
