/** What the office's pages of the public notice say. The office reads Chinese. */
export const noticeOfficeWording = {
  link: (month: string) => `${month}公示`,
  none: '这个月还没有公布的接访日，公布以后就有公示。',
  ahead: (edition: number) =>
    edition === 0
      ? '接访日已经公布，公示还没有发布。'
      : `接访日已经改了，公示还是第 ${edition} 版。发布下一版以后，群众看到的公示和打印的才是新的。`,
  settle: (edition: number) => `发布第 ${edition} 版`,
  settled: (edition: string) => `第 ${edition} 版公示已经发布，请打印出来换上。`,
  upToDate: '公示和接访日是一致的，没有要发布的改动。',
  late: (lead: number) => `这一版公示晚于提前 ${lead} 天的要求，请另行通知群众：`,
  lateDay: (words: string, leader: string, daysAhead: number) =>
    daysAhead === 0 ? `${words} ${leader}：当天才公示` : `${words} ${leader}：只提前 ${daysAhead} 天`,
  by: (account: string) => `由 ${account} 发布`,
  publicLink: '群众看到的公示',
  earlierMonth: '上一个月',
  laterMonth: '下一个月',
  back: '返回接访日',
  print: '要打印，请用浏览器的“打印”，纸张选 A4。',
  outcome: {
    editions: (month: string, edition: string) => `${month}公示第 ${edition} 版已经发布。`,
    seeNotice: '看公示、打印',
    late: (lead: number) => `下面这些日子距接访不足 ${lead} 天，已经公布，请尽快另行通知群众：`,
    refused: '下面这些没有公布成功：',
    andMore: (count: number) => `还有 ${count} 个没有列出来。`,
  },
};
