import { badRequest, type ProblemError } from '../endpoint/problem-error';
import { weaknessOf } from './password';

const WHY = {
  common: 'is one of the first that are guessed / 属于最常被猜到的密码',
  name: 'holds the user name / 不能包含用户名',
  monotone: 'has fewer than five different characters / 不同的字符少于五个',
} as const;

/** The problem of a password that is too easy to guess; `null` where it is not. */
export function weakPassword(password: string, userName: string, pointer: string): ProblemError | null {
  const weakness = weaknessOf(password, userName);
  return weakness && badRequest([{ pointer, detail: WHY[weakness] }]);
}
