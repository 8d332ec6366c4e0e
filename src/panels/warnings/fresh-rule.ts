import type { RuleKind, WarningRule } from '@/domain/warning/warning-rule';

/** A rule to begin with: as wide as can be, so that its first replay says something. */
export function freshRule(id: string): WarningRule {
  return withKind(
    {
      kind: 'expected',
      id,
      name: { zh: '', en: '' },
      isEnabled: true,
      owner: null,
      budgetPerDay: 2,
      unit: 'next',
      categoryCodes: [],
      windowHours: 24,
      leastLevel: 3,
      leastEvents: 5,
    },
    'expected',
  );
}

/** The same rule as another kind: what both kinds know is kept. */
export function withKind(rule: WarningRule, kind: RuleKind): WarningRule {
  const { id, name, isEnabled, owner, budgetPerDay } = rule;
  const common = { id, name, isEnabled, owner, budgetPerDay };
  const scope = {
    unit: 'unit' in rule ? rule.unit : 'next',
    categoryCodes: 'categoryCodes' in rule ? rule.categoryCodes : [],
  };
  const features = {
    collectionId: 'collectionId' in rule ? rule.collectionId : '',
    property: 'property' in rule ? rule.property : '',
  };
  switch (kind) {
    case 'expected':
      return { kind, ...common, ...scope, windowHours: 24, leastLevel: 3, leastEvents: 5 };
    case 'threshold':
      return {
        kind,
        ...common,
        ...scope,
        windowHours: 24,
        limits: [null, null, 10, null],
        clearFraction: 0.8,
      };
    case 'value':
      return {
        kind,
        ...common,
        ...features,
        direction: 'above',
        limits: [null, null, null, null],
        clearMargin: 0,
      };
    case 'list':
      return { kind, ...common, ...features, levels: {} };
  }
}

/** Whether a rule can be judged and stored. */
export function isComplete(rule: WarningRule): boolean {
  return rule.name.zh.trim() !== '' && rule.budgetPerDay >= 0 && isWhole(rule);
}

function isWhole(rule: WarningRule): boolean {
  switch (rule.kind) {
    case 'expected':
      return rule.leastEvents >= 3;
    case 'threshold':
      return isWithin(rule.windowHours, [1, 720]) && isOrdered(rule.limits, 1);
    case 'value':
      return isNamed(rule) && rule.clearMargin >= 0 && isOrdered(rule.limits, SIGNS[rule.direction]);
    case 'list':
      return isNamed(rule) && Object.keys(rule.levels).length > 0;
  }
}

const SIGNS = { above: 1, below: -1 } as const;

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function isNamed({ collectionId, property }: { readonly collectionId: string; readonly property: string }) {
  return collectionId !== '' && property.trim() !== '';
}

/** Whether there are limits, and worse levels lie farther out. */
function isOrdered(limits: readonly (number | null)[], sign: 1 | -1): boolean {
  const set = limits.filter((limit) => limit !== null);
  return set.length > 0 && set.every((limit, i) => i === 0 || sign * limit < sign * set[i - 1]!);
}
