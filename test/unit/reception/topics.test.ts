import { expect, it } from 'vitest';
import { topicSchema, topics, topicsOf } from '#shared/reception/topics.ts';

it.each([
  ['自然资源、住建、交通', ['land', 'housing', 'roads']],
  ['农业农村、水利、民政', ['welfare', 'farming']],
  ['教育、卫健、文旅', ['education', 'health', 'other']],
  ['公安、司法、信访稳定', ['justice']],
  ['财政、应急、人社', ['labour', 'other']],
  ['档案、地方志', ['other']],
])('maps the portfolio %s to its topics', (portfolio, expected) => {
  expect(topicsOf(portfolio)).toEqual(expected);
});

it('maps overall charge to every topic', () => {
  expect(topicsOf('主持市委全面工作')).toEqual(topicSchema.options);
  expect(topicsOf('东岭镇政府全面工作')).toEqual(topicSchema.options);
});

it('names every topic in both languages and gives it words to be found by', () => {
  for (const topic of topicSchema.options) {
    expect(topics[topic].zh).not.toBe('');
    expect(topics[topic].en).not.toBe('');
    expect(topics[topic].portfolioWords.length).toBeGreaterThan(0);
  }
});
