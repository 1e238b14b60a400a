const part = (most: number): string =>
  `这里没有列全：只列最近的 ${most} 条；正在重试的特别多时，也只找了一部分，其余的请看“通知”里的“正在重试”。`;

/** What stands with what was told about a booking, a household, a matter or a brief. */
export const toldAboutWording = {
  title: '通知过什么',
  none: '还没有发过通知。',
  part,
  hint: '晚的在前；“等着发”的，前面写的是下次再试的时间。还没到时间、一次也没发过的，不列在这里。对方说没收到的，请看后面的情况；号码只显示一部分。',
};

/** What stands with what came to a phone or address. */
export const toldToWording = {
  title: (days: number) => `最近 ${days} 天往这里发过什么`,
  none: '这些天没有往这里发过通知。',
  part,
  hint: '晚的在前；“等着发”的，前面写的是下次再试的时间。还没到时间的，和没发就作废的（取消了、改了、太晚了、对方不要提醒），不列在这里，请打开那个预约、那一户或那件事项看。登录验证码也不在这里。',
};
