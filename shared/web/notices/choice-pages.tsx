import { type Context, Hono } from 'hono';
import { chooseNotices } from '#shared/notices/choose-notices.ts';
import { choiceRequestSchema } from '#shared/notices/choose-notices-request.ts';
import { listNoticeChoices } from '#shared/notices/list-notice-choices.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import type { Recipient } from '#shared/notices/recipient.ts';
import type { Recipients } from '#shared/notices/recipient-store.ts';
import type { Audience as NoticeAudience } from '#shared/notices/templates.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Result } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '../answer.tsx';
import type { Audience } from '../audience.ts';
import { Message } from '../components/message.tsx';
import type { WebEnv } from '../context.ts';
import { noticeChoicesWording } from '../wording/notice-choices.ts';
import { choicesToldWording } from '../wording/notice-choices-told.ts';
import { ChoiceCards } from './choice-cards.tsx';

/** Where somebody chooses for themselves whether reminders come. */
export type ChoicesSite = {
  recipients: Recipients;
  audience: Audience;
  /** Behind a guard of the site's own. */
  path: string;
  /** As whom they choose. */
  as: NoticeAudience;
  /** The phones and addresses of whoever is signed in; one can't choose for another's. */
  ownOf: (c: Context<WebEnv>) => Promise<Result<Recipient[]>>;
  backHref: (c: Context<WebEnv>) => string;
  /** What staff change leaves a line. */
  leaveLine?: (c: Context<WebEnv>) => Promise<void>;
};

/** Each phone and address of one's own with its state and one button, and what stops and what doesn't. */
export const choicePages = ({ recipients, audience, path, as, ownOf, backHref, leaveLine }: ChoicesSite) =>
  new Hono<WebEnv>()
    .get(path, async (c) => {
      const lang = audience.english ? c.get('lang') : 'zh';
      const own = await ownOf(c);
      if (!own.ok) return answerRefusal(c, audience, own.refusal);
      const choices = await listNoticeChoices(recipients, as, own.value);
      const words = noticeChoicesWording[lang];
      return answerPage(c, audience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            {c.req.query('saved') !== undefined && <Message>{words.saved}</Message>}
            <Choices lang={lang} as={as} choices={choices} action={c.req.path} />
            <p>
              <a href={backHref(c)}>{choicesToldWording[lang][as].back}</a>
            </p>
          </>
        ),
      });
    })
    .post(path, async (c) => {
      const asked = readInput(choiceRequestSchema, await c.req.parseBody());
      if (!asked.ok) return answerRefusal(c, audience, asked.refusal);
      const own = await ownOf(c);
      if (!own.ok) return answerRefusal(c, audience, own.refusal);
      const chosen = await chooseNotices(
        recipients,
        { audience: as, own: own.value },
        asked.value,
        c.get('now'),
      );
      if (!chosen.ok) return answerRefusal(c, audience, chosen.refusal);
      await leaveLine?.(c);
      return c.redirect(`${c.req.path}?saved`, 303);
    });

type ChoicesProps = { lang: Lang; as: NoticeAudience; choices: NoticeChoice[]; action: string };

const Choices = ({ lang, as, choices, action }: ChoicesProps) => {
  const words = noticeChoicesWording[lang];
  const { intro, held, sent, sentTitle, note, none } = choicesToldWording[lang][as];
  if (choices.length === 0) return <p>{none}</p>;
  return (
    <>
      <p>{intro}</p>
      <ChoiceCards lang={lang} choices={choices} action={action} />
      <Listed title={words.held} items={held} />
      <Listed title={sentTitle} items={sent} />
      <p class="quiet">{note}</p>
    </>
  );
};

const Listed = ({ title, items }: { title: string; items: string[] }) => (
  <>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
);
