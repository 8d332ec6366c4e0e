/** Parts of surveys that neither time nor the cameras' record changes, kept for the questions they were measured for. */
export interface SurveyMemory {
  readonly of: <Value>(key: string, measure: () => Promise<Value>) => Promise<Value>;
}

const MOST_KEPT = 6;

export function createSurveyMemory(): SurveyMemory {
  const kept = new Map<string, unknown>();
  return {
    of: async <Value>(key: string, measure: () => Promise<Value>) => {
      if (kept.has(key)) return kept.get(key) as Value; // the key says what it is of
      const value = await measure();
      const oldest = kept.keys().next();
      if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
      kept.set(key, value);
      return value;
    },
  };
}
