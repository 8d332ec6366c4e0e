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

/** The same for a function of one object, whose fields are compared one by one. */
export function memoizeParts<Parts extends object, Answer>(
  compute: (parts: Parts) => Answer,
): (parts: Parts) => Answer {
  let last: { readonly parts: Parts; readonly answer: Answer } | null = null;
  return (parts) => {
    if (!last || !haveSameFields(last.parts, parts)) last = { parts, answer: compute(parts) };
    return last.answer;
  };
}

function haveSameFields<Parts extends object>(a: Parts, b: Parts): boolean {
  const names = Object.keys(b) as (keyof Parts)[];
  return names.length === Object.keys(a).length && names.every((name) => Object.is(a[name], b[name]));
}
