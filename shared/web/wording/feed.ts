/** What the pages of calendar feeds have in common, a leader's and a cadre's. */
export const feedWording = {
  none: '还没有订阅地址。',
  make: '生成订阅地址',
  remake: '换一个地址',
  remakeHint: '换了以后，原来的地址马上失效。',
  revoke: '停用这个地址',
  revokeHint: '停用以后，日历里不再更新。',
  revoked: '订阅地址已经停用。',
  address: '订阅地址（只显示这一次）',
  qrLabel: '二维码：订阅地址',
  how: '怎么订阅',
  ways: [
    '苹果手机：设置 → 日历 → 账户 → 添加账户 → 其他 → 添加已订阅的日历，填这个地址。',
    'Outlook：日历 → 添加日历 → 从 Internet 订阅，填这个地址。',
    '谷歌日历：其他日历旁的加号 → 通过网址添加，填这个地址。',
    '安卓手机：日历 → 设置 → 添加订阅（网络日历），填这个地址；没有这一项的，用 Outlook 订阅。',
  ],
};
