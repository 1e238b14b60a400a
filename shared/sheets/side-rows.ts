import type { Header } from './find-header.ts';
import type { Merge } from './sheet.ts';

const TOTAL = /^(?:本|全)?(?:月|季度|年|页)?(?:合计|总计|小计|共计)|^共\d+(?:天|日|次|场|批|人|户|个|行)/;
const NOTE = /^(?:(?:备注|说明|填表说明|附注|注|注意事项|温馨提示|特别提示)\d*:|(?:备注|说明|注)$|[※★])/;
const SIGNATURE =
  /^(?:填表|制表|填报|审核|审批|报送|联系|负责|打印|咨询|监督|举报|值班|办公|传真|电话|地址|印发)(?:人|单位|日期|时间|领导|方式|电话|热线|科室|地址)*:/;
const OFFICE = /(?:局|委|办|室|府|会|处|部|中心)$/;
const PART =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十\d]+(?:周|批|部分|季度))/;
const MONTH = /^(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?![\d初])\D*$/;
const BEGINS_LIKE_A_DATE = /^(?:20\d\d[年./-])?\d{1,2}[月./-]\d/;
const LONG = 10;

/** A row that sums up the others. */
export const isTotal = (first: string): boolean => TOTAL.test(first);

/** A note below the table, or who made it. */
export const isNote = (first: string): boolean => NOTE.test(first) || SIGNATURE.test(first);

/** A title within the data: a month (12月), or the name of a part (二、镇街领导). */
export const isSectionTitle = (text: string): boolean => MONTH.test(text) || PART.test(text);

/** Whether a title within the data says of what month the rows below it are. */
export const namesMonth = (text: string): boolean => /月/.test(text);

/** A line that stands alone under the table: a sentence, or the office that signs. A lone date may be a row begun. */
export const isClosingLine = (text: string): boolean =>
  !BEGINS_LIKE_A_DATE.test(text) && (text.length >= LONG || OFFICE.test(text));

/** Whether a cell is merged over as many columns as the table has, so that it can't be the value of one. */
export const spansTable = (merge: Merge, { found }: Header): boolean =>
  found.filter(({ at }) => merge.column <= at && at <= merge.lastColumn).length > found.length / 2;
