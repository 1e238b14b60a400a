/** How things stand, as far as the home page looks. */
export type Standing = {
  leaders: number;
  departments: number;
  hasCadres: boolean;
  hasHouseholds: boolean;
  /** Reception days from today on that the public doesn't see yet, and those it does. */
  drafts: number;
  published: number;
  /** Years near enough to plan for whose holiday notice isn't loaded. */
  yearsWithoutNotice: number[];
};

export type Task =
  | 'import-leaders'
  | 'import-departments'
  | 'import-calendar'
  | 'load-holidays'
  | 'publish-drafts'
  | 'import-cadres'
  | 'import-households';

/** What an organizer should do next, in the order it builds up. */
export const whatToDo = (standing: Standing): Task[] => {
  const { leaders, departments, drafts, published, hasCadres, hasHouseholds, yearsWithoutNotice } = standing;
  return [
    ...(leaders === 0 ? (['import-leaders'] as const) : []),
    ...(departments === 0 ? (['import-departments'] as const) : []),
    ...(drafts + published === 0 ? (['import-calendar'] as const) : []),
    ...(yearsWithoutNotice.length > 0 ? (['load-holidays'] as const) : []),
    ...(drafts > 0 ? (['publish-drafts'] as const) : []),
    ...(hasCadres ? [] : (['import-cadres'] as const)),
    ...(hasHouseholds ? [] : (['import-households'] as const)),
  ];
};
