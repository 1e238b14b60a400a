import { cadreRows } from './city.ts';

/**
 * Two cadres of one unit, the first with both households of their village; one whom H00001 is kept apart from by the
 * roster, one of another unit.
 */
export const colleagues = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', 'w@example.gov.cn', '南坡村', '2', ''],
  ['GB0002', '李梅', '东岭镇政府', '科员', '13820000182', '', '白杨村', '2', ''],
  ['GB0003', '周平', '东岭镇政府', '科员', '13820000183', '', '石桥村', '0', 'H00001'],
  ['GB0004', '何静', '市农业局', '科员', '13820000184', '', '石桥村', '0', ''],
);
