import { randomUUID } from 'node:crypto';
import { BadPageToken } from '#data/store/collection/page';
import { IntakeRefusal } from '#data/store/incident/post-incidents';
import { QueryError } from '#data/store/store';
import { badRequest, problem, ProblemError } from './problem-error';

const DISK_FULL = '53100';
/** No right to a table, or no such role to act as. */
const NO_RIGHT = /^(42501|22023|42704)$/;
/** SQLSTATE classes that say the server is not there for now. */
const AWAY = /^(08|57P|53)/;

/** The problem that a failure of a route is told as. Nothing of the inside is told but a number to find it by. */
export function toProblem(error: unknown, log: (line: string, error: unknown) => void): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof BadPageToken) return badRequest([{ pointer: '/query/after', detail: error.message }]);
  if (error instanceof IntakeRefusal) return toIntakeProblem(error);
  const traceId = randomUUID();
  log(`request failed, trace ${traceId}`, error);
  if (error instanceof QueryError && error.code === DISK_FULL) {
    return new ProblemError(
      problem(
        507,
        'disk-full',
        {
          en: 'The disk is full: nothing was stored. Make room and send it again.',
          zh: '磁盘已满，未写入任何数据。请清理空间后重试。',
        },
        { traceId },
      ),
    );
  }
  if (error instanceof QueryError && error.code !== null && NO_RIGHT.test(error.code)) {
    return new ProblemError(
      problem(
        403,
        'whole-district-only',
        {
          en: 'This is not open to accounts that are bound to regions. Use one of the whole district.',
          zh: '限定数据范围的账号不能使用此项，请使用全区范围的账号。',
        },
        { traceId },
      ),
    );
  }
  if (error instanceof QueryError && (error.code === null || AWAY.test(error.code))) {
    return new ProblemError(
      problem(
        503,
        'store-away',
        { en: 'The database cannot be reached for now. Try again.', zh: '数据库暂时无法访问，请稍后重试。' },
        { traceId },
      ),
      { 'retry-after': '5' },
    );
  }
  return new ProblemError(
    problem(
      500,
      'internal',
      {
        en: 'The service failed on this request. Give the trace id to whoever runs it.',
        zh: '服务处理此请求时出错，请将 traceId 告知运维人员。',
      },
      { traceId },
    ),
  );
}

function toIntakeProblem({ faults }: IntakeRefusal): ProblemError {
  const errors = faults.map(({ index, field, detail }) => ({
    pointer: `/incidents/${index}/${field}`,
    detail,
  }));
  if (!faults.every(({ isConflict }) => isConflict)) return badRequest(errors);
  const sentences = {
    en: 'The batch holds the same incident more than once: send its newest state only.',
    zh: '同一批中重复出现同一事件：请只发送其最新状态。',
  };
  return new ProblemError(problem(409, 'conflict', sentences, { errors }));
}
