import type { Instant } from '#shared/time/instant.ts';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import { Page } from '#shared/web/layout.tsx';
import { dateWithTime, quickMoves } from './clock-words.ts';
import type { Inbox } from './inbox.ts';

const MOST_SHOWN = 200;

type Props = {
  entries: ReturnType<Inbox['list']>;
  now: Instant;
  deadLetters: number;
  /** Why the clock did not move. */
  problem?: string;
};

/** Everything sent, newest first, and the clock that makes reminders come. */
export const inboxPage = async ({ entries, now, deadLetters, problem }: Props): Promise<string> => {
  const page = (
    <Page
      lang="zh"
      title="收件箱"
      brand={{ name: '开门 · 本机', href: '/' }}
      nav={[
        { href: '/organizer', label: '组织端' },
        { href: '/cadre', label: '干部端' },
      ]}
    >
      <h1>收件箱</h1>
      <p>本机发出的短信和邮件都在这里，谁也不会真的收到。</p>
      {deadLetters > 0 && (
        <Message tone="wait">
          <p>有 {deadLetters} 条通知试了五次仍未发出。</p>
        </Message>
      )}
      <details open={problem !== undefined}>
        <summary>本机时钟：{dateWithTime(now)}，往前拨</summary>
        <p>把时钟往前拨，到时间的提醒就会发出。</p>
        <form class="actions" method="post" action="/_local/clock">
          {quickMoves(now).map((move) => (
            <button class="button second" type="submit" name="now" value={move.to}>
              {move.label}
            </button>
          ))}
        </form>
        <form method="post" action="/_local/clock">
          <TextField
            lang="zh"
            name="now"
            label="拨到别的时刻"
            hint="例如 2026-12-01T18:00:00+08:00"
            error={problem}
          />
          <button class="button second" type="submit">
            拨
          </button>
        </form>
      </details>
      <h2>
        共 {entries.length} 条{entries.length > MOST_SHOWN && `，这里是最近 ${MOST_SHOWN} 条`}
      </h2>
      <ol class="cards">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li class="card">
            <p class="quiet small">
              <span class="mark">{entry.channel === 'sms' ? '短信' : '邮件'}</span> {entry.to} ·{' '}
              {dateWithTime(entry.sentAt)} · {entry.template}
            </p>
            {entry.subject && <h3>{entry.subject}</h3>}
            <p style="white-space:pre-wrap">{entry.text}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
  return String(await page);
};
