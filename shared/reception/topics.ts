import { type Topic, topicSchema, topics } from '#shared/matters/topics.ts';

export { type Topic, topicSchema, topics };

/** Who is in charge of everything receives every topic. */
const OVERALL = /全面工作|全盘工作|总体工作/;

/**
 * The topics a portfolio maps to. Overall charge (主持…全面工作) maps to all of them;
 * a portfolio none of the words fits maps to `other`, so no leader is missing from every topic.
 */
export const topicsOf = (portfolio: string): Topic[] => {
  const all = topicSchema.options;
  if (OVERALL.test(portfolio)) return [...all];
  const fitting = all.filter((topic) =>
    topics[topic].portfolioWords.some((word) => portfolio.includes(word)),
  );
  return fitting.length > 0 ? fitting : ['other'];
};
