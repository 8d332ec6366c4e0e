/**
 * Remembers the last answer and gives it again while every argument is the same value, so that a layer built from
 * unchanged data keeps the very objects the map compares.
 */
export function memoizeLast<Arguments extends readonly unknown[], Answer>(
  compute: (...parameters: Arguments) => Answer,
): (...parameters: Arguments) => Answer {
  let last: { readonly parameters: Arguments; readonly answer: Answer } | null = null;
  return (...parameters) => {
    if (last?.parameters.every((value, i) => Object.is(value, parameters[i])) !== true) {
      last = { parameters, answer: compute(...parameters) };
    }
    return last.answer;
  };
}
