/** What a figure should come to: no more, no less, or exactly true. */
export type Target = { atMost: number } | { atLeast: number } | { is: true };

/** One thing measured. `name` is its key in the JSON. */
export type Figure = { name: string; value: number | boolean; unit: string; target?: Target };

/** What is measured together; `measure` says on `progress` what it is at. */
export type Scenario = {
  name: string;
  /** It takes too long to be part of a run that doesn't ask for it. */
  onlyWhenNamed?: true;
  measure: (progress: (what: string) => void) => Promise<Figure[]> | Figure[];
};

/** Whether a figure reaches its target; undefined where it has none. */
export const isMet = ({ value, target }: Figure): boolean | undefined => {
  if (!target) return undefined;
  if ('is' in target) return value === target.is;
  if (typeof value !== 'number') return false;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
};

/** A target in signs: `≤ 5`. */
export const targetSign = (target: Target): string => {
  if ('is' in target) return 'true';
  return 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
};
