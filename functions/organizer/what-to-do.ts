/** How things stand, as far as the home page looks. */
export type Standing = {
  leaders: number;
  departments: number;
  /** Reception days from today on that the public doesn't see yet, and those it does. */
  drafts: number;
  published: number;
};

export type Task = 'import-leaders' | 'import-departments' | 'import-calendar' | 'publish-drafts';

/** What an organizer should do next, in the order it builds up. */
export const whatToDo = ({ leaders, departments, drafts, published }: Standing): Task[] => [
  ...(leaders === 0 ? (['import-leaders'] as const) : []),
  ...(departments === 0 ? (['import-departments'] as const) : []),
  ...(leaders > 0 && drafts + published === 0 ? (['import-calendar'] as const) : []),
  ...(drafts > 0 ? (['publish-drafts'] as const) : []),
];
