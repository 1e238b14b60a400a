import type { HandReason } from '#shared/notices/by-hand-rules.ts';
import type { DropReason } from '#shared/notices/delivery-rules.ts';

/**
 * What helps: another number or address, calling them as long as there is time, somebody mending our side first, asking the person
 * first, or the same once more a while later.
 */
type Help = 'recipient' | 'call' | 'office' | 'ask-first' | 'again';

/** Why a notice was not sent or did not arrive, as a sentence, and what helps. */
export type ReasonInWords = { why: string; help?: Help };

const noSuchPhone: ReasonInWords = { why: '号码不存在、停机或者写错了。', help: 'recipient' };
const noAnswer: ReasonInWords = { why: '手机关机、停机或不在服务区。', help: 'recipient' };
const refused: ReasonInWords = { why: '对方手机拒收，或者退订了。', help: 'recipient' };
const noSuchMailbox: ReasonInWords = { why: '邮箱不存在，或者写错了。', help: 'recipient' };
const mailRefused: ReasonInWords = { why: '对方邮箱没有收下。', help: 'recipient' };
const busy: ReasonInWords = { why: '发送方太忙。', help: 'again' };
const notReached: ReasonInWords = { why: '连不上发送方。', help: 'again' };
const noWord: ReasonInWords = { why: '交出去了没有回音，不知道发没发成。', help: 'ask-first' };
const account: ReasonInWords = { why: '短信账户、余额或权限有问题，要请管理员处理。', help: 'office' };
const template: ReasonInWords = { why: '短信模板或签名没有报备好，要请管理员处理。', help: 'office' };
const words: ReasonInWords = { why: '短信内容被运营商拦下了。', help: 'office' };
const turnedAway: ReasonInWords = { why: '发送方没有接受，要请管理员查看。', help: 'office' };
const limit: ReasonInWords = { why: '同一个号码收得太多，被限住了。' };

/** Of the reasons that Kaimen gives itself. */
const ours: Record<DropReason | HandReason, ReasonInWords> & Record<string, ReasonInWords> = {
  'too-late': { why: '没能赶在有用的时候发出去（夜里不发）。', help: 'call' },
  gone: { why: '这件事已经不在了。' },
  'moved-on': { why: '后来又有变动，已按新的另外通知。' },
  ended: { why: '已经取消或办完，不用再通知。' },
  'not-ended': { why: '又恢复了，不用再说取消。' },
  'no-address': { why: '名册里已经没有对方能收通知的号码或邮箱。', help: 'call' },
  'opted-out': { why: '对方说过不要提醒。' },
  'outcome-unknown': { why: '交出去没有回音，对方可能收到了，也可能没有。', help: 'ask-first' },
  'unknown-wording': { why: '这条通知的用语不齐全，没法发。', help: 'office' },
  'too-many-today': { why: '这个号码或邮箱今天已经发了太多条。' },
  'quiet-hours': { why: '夜里不打扰，早上再发。' },
  'no-approved-template': template,
  surprise: { why: '系统自己出了错，要请管理员查看。', help: 'office' },
  'sender-busy': busy,
  'sender-not-made': { why: '发送方没有配置好，要请管理员处理。', help: 'office' },
  'no-sender': { why: '没有可用的发送方。', help: 'office' },
  'no-message-id': noWord,
  'no-biz-id': noWord,
  'unreadable-code': { why: '没有送到，发送方没有说清原因。' },
  'hand-nobody-answers': { why: '打了电话，没人接。' },
  'hand-wrong-recipient': { why: '人工办理时发现号码或邮箱不对。', help: 'recipient' },
  'hand-no-way': { why: '没有办法联系上。' },
};

/** Of the codes of providers and carriers, by what they begin with or are; the first that fits counts. */
const theirs: [RegExp, ReasonInWords][] = [
  [/^isv\.MOBILE_NUMBER_ILLEGAL$|^TEXT_INVALID$|^MOBILE_NOT_ON_SERVICE$|^INVALID_NUMBER$/, noSuchPhone],
  [
    /^(DESTINATION_PHONE_NUMBER_(OPTED_OUT|BLOCKED)|isv\.CUSTOMER_REFUSED|USER_REJECT|MOBILE_IN_BLACK)/,
    refused,
  ],
  [/^(TEXT_(UNREACHABLE|CARRIER_UNREACHABLE|TTL_EXPIRED)|UNDELIV|EXPIRED|MOBILE_|(MK|MN|LT|MI):)/, noAnswer],
  [
    /^TEXT_(BLOCKED|CARRIER_BLOCKED|PROTECT_BLOCKED|SPAM)|^isv\.(BLACK_KEY|SMS_CONTENT)|^CONTENT_|^KEYWORD/,
    words,
  ],
  [/^(isv\.(BUSINESS|DAY|MONTH)_LIMIT)/, limit],
  [/^isv\.(SMS_|TEMPLATE|SIGN|PARAM|INVALID_(PARAM|JSON))|^TEXT_INVALID_MESSAGE$|^SIGNATURE_/, template],
  [
    /^(isv\.|isp\.RAM|InvalidAccessKey|SignatureDoesNotMatch|AccessDenied|Unrecognized|InvalidSignature|EAUTH)/,
    account,
  ],
  [
    /^Permanent\/(NoEmail|General|Suppressed|OnAccountSuppressionList)|^5\d\d 5\.1\.|^(550|551|553)$/,
    noSuchMailbox,
  ],
  [
    /^(Permanent|Transient|Undetermined|Complaint)\/|^Reject$|^MessageRejected$|^5\d\d( |$)|^EENVELOPE$/,
    mailRefused,
  ],
  [/^(4\d\d( |$)|http-429|Throttling|TooManyRequests|isp\.|ServiceQuota|LimitExceeded)/, busy],
  [/^(ECONN|ENOTFOUND|EHOST|ENET|EDNS|EAI_|ETLS|ESOCKET|ServiceUnavailable)/, notReached],
  [/^(ETIMEDOUT|EPIPE|TimeoutError|http-5|Internal(Server|Failure|Error))/, noWord],
  [/^http-/, turnedAway],
];

/** Why a notice was not sent, waits or did not arrive; a code that nobody has a sentence for is shown as it is. */
export const reasonInWords = (code: string): ReasonInWords =>
  (Object.hasOwn(ours, code) ? ours[code] : theirs.find(([pattern]) => pattern.test(code))?.[1]) ?? {
    why: `没有送到（${code}）。`,
  };
