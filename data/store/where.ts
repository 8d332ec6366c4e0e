/** Conditions of a query with their parameters, in order. */
export interface Where {
  /** Adds a condition; each `?` in it stands for the next of its parameters. */
  readonly and: (condition: string, ...parameters: readonly unknown[]) => void;
  /** `WHERE …`, or nothing. */
  readonly sql: () => string;
  readonly parameters: () => readonly unknown[];
  /** Adds a parameter that stands elsewhere in the statement, and gives its placeholder. */
  readonly place: (parameter: unknown) => string;
}

export function createWhere(): Where {
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const place = (parameter: unknown) => `$${parameters.push(parameter)}`;
  return {
    and: (condition, ...values) => {
      let next = 0;
      conditions.push(`(${condition.replaceAll('?', () => place(values[next++]))})`);
    },
    sql: () => (conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`),
    parameters: () => [...parameters],
    place,
  };
}
