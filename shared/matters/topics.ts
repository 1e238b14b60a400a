import { z } from 'zod';

/** What a matter is about, as people would say it, whether it was raised at a reception or on a visit. */
export const topicSchema = z.enum([
  'land',
  'labour',
  'welfare',
  'housing',
  'roads',
  'education',
  'health',
  'farming',
  'environment',
  'justice',
  'other',
]);
export type Topic = z.infer<typeof topicSchema>;

type TopicData = { zh: string; en: string; portfolioWords: string[] };

/** Each topic's name, and the words in a portfolio (分管工作) that say a leader is in charge of it. */
export const topics: Record<Topic, TopicData> = {
  land: {
    zh: '征地、宅基地、矿区土地',
    en: 'Land and house plots',
    portfolioWords: ['自然资源', '国土', '土地', '征地', '宅基地', '矿'],
  },
  labour: {
    zh: '就业、工资、社会保险',
    en: 'Work, wages, social insurance',
    portfolioWords: ['人社', '人力资源', '就业', '劳动', '社会保障'],
  },
  welfare: {
    zh: '低保、养老、困难救助',
    en: 'Welfare and care for the old',
    portfolioWords: ['民政', '低保', '养老', '救助', '残联', '退役军人', '医保'],
  },
  housing: {
    zh: '住房、物业、供暖',
    en: 'Housing and heating',
    portfolioWords: ['住建', '住房', '城建', '城市建设', '城管', '物业', '供暖', '拆迁'],
  },
  roads: { zh: '道路、公交', en: 'Roads and buses', portfolioWords: ['交通', '道路', '公路', '公交'] },
  education: { zh: '上学、教师', en: 'Schools', portfolioWords: ['教育', '学校', '科教'] },
  health: { zh: '看病、医疗', en: 'Health', portfolioWords: ['卫健', '卫生', '医疗', '医保'] },
  farming: {
    zh: '种养、水利、惠农补贴',
    en: 'Farming and water',
    portfolioWords: ['农业', '农村', '水利', '林业', '畜牧', '乡村振兴'],
  },
  environment: { zh: '环境污染', en: 'Environment', portfolioWords: ['环境', '环保', '生态'] },
  justice: {
    zh: '治安、法律援助、信访',
    en: 'Safety, law, petitions',
    portfolioWords: ['公安', '司法', '信访', '政法', '法治', '调解'],
  },
  other: {
    zh: '其他事项',
    en: 'Something else',
    portfolioWords: ['群众工作', '党的建设', '财政', '应急', '文旅'],
  },
};
