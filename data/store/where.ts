import type { Parameter } from './wire-values';

/** Conditions of a query with their parameters, in order. */
export interface Where {
  /** Adds a condition; each `?` in it stands for the next of its parameters. */
  readonly and: (condition: string, ...parameters: readonly Parameter[]) => void;
  /** `WHERE …`, or nothing. */
  readonly sql: () => string;
  readonly parameters: () => readonly Parameter[];
  /** Adds a parameter that stands elsewhere in the statement, and gives its placeholder. */
  readonly place: (parameter: Parameter) => string;
}

export function createWhere(): Where {
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const place = (parameter: Parameter) => `$${parameters.push(parameter)}`;
  return {
    and: (condition, ...values) => {
      let next = 0;
      conditions.push(`(${condition.replaceAll('?', () => place(values[next++]!))})`);
    },
    sql: () => (conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`),
    parameters: () => [...parameters],
    place,
  };
}
