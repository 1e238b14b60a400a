import { type Topic, topics } from './topics.ts';

type Dutiful = { id: string; name: string; duties: string };

const wordsOf = (topic: Topic): string[] => [
  ...new Set([...topics[topic].portfolioWords, ...topics[topic].zh.split(/[、，]/)]),
];

/**
 * The departments whose duties (职责) or name say a topic's words, the one that says most of them first. A topic without
 * words of its own suggests nobody.
 */
export const departmentsFor = <D extends Dutiful>(topic: Topic, departments: D[]): D[] => {
  if (topic === 'other') return [];
  const words = wordsOf(topic);
  const said = ({ name, duties }: D): number =>
    words.filter((word) => `${name} ${duties}`.includes(word)).length;
  return departments
    .map((department) => ({ department, count: said(department) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ department }) => department);
};
