import { expect, test } from 'vitest';
import { levelInWords } from '#shared/reception/level-rules.ts';

const HALL = '接待大厅';

test.each([
  ['市委书记', HALL, 'city'],
  ['常务副市长', '东岭镇便民服务中心', 'city'],
  ['副市长、公安局局长', HALL, 'city'],
  ['市人大常委会主任', HALL, 'city'],
  ['市乡村振兴局局长', HALL, 'city'],
  ['市住建局城镇科科长', HALL, 'city'],
  ['景德镇市市长', HALL, 'city'],
  ['新乡市副市长', HALL, 'city'],
  ['镇平县县长', HALL, 'city'],
  ['副县长', HALL, 'city'],
  ['东岭镇党委书记', HALL, 'town'],
  ['西川镇镇长', HALL, 'town'],
  ['朝阳路街道党工委书记', HALL, 'town'],
  ['朝阳路街道办事处主任', HALL, 'town'],
  ['大兴乡副乡长', HALL, 'town'],
  ['市委常委、东岭镇党委书记', HALL, undefined],
  ['党委书记', '东岭镇便民服务中心', 'town'],
  ['主任', '朝阳路街道办事处', 'town'],
  ['书记', '大兴乡政府会议室', 'town'],
  ['书记', '东岭镇', 'town'],
  ['乡村振兴局局长', HALL, undefined],
  ['乡镇企业局局长', HALL, undefined],
  ['社区委员会主任', HALL, undefined],
  ['主任', '解放街道口3号', undefined],
  ['主任', '镇海路12号', undefined],
  ['主任', '市民中心（和平街道办对面）', 'city'],
  ['主任', '和平街道办对面', undefined],
  ['主任', '市群众工作局接待大厅', 'city'],
  ['主任', HALL, undefined],
] as const)('%s at %s receives for: %s', (post, venue, level) => {
  expect(levelInWords(post, venue)).toBe(level);
});
