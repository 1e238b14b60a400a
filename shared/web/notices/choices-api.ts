import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { chooseNotices } from '#shared/notices/choose-notices.ts';
import type { ChoiceRequest } from '#shared/notices/choose-notices-request.ts';
import { listNoticeChoices } from '#shared/notices/list-notice-choices.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import type { Recipient } from '#shared/notices/recipient.ts';
import type { Recipients } from '#shared/notices/recipient-store.ts';
import type { Audience } from '#shared/notices/templates.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Result } from '#shared/platform/result.ts';
import { answerProblem } from '../answer.tsx';
import type { WebEnv } from '../context.ts';
import { readJson } from '../read-json.ts';

type Asked = ChoiceRequest & { household?: string };

/** Where another system chooses for whoever is signed in. */
export type ChoicesApi = {
  recipients: Recipients;
  /** Behind a guard of the site's own. */
  path: string;
  /** As whom they choose. */
  as: Audience;
  schema: z.ZodType<Asked>;
  /** The phones and addresses of whoever is signed in, or of the household they name; one can't choose for another's. */
  ownOf: (c: Context<WebEnv>, household: string | undefined) => Promise<Result<Recipient[]>>;
  /** What of a choice is shown, where it isn't all. */
  shown?: (choice: NoticeChoice) => NoticeChoice;
  /** What staff change leaves a line. */
  leaveLine?: (c: Context<WebEnv>) => Promise<void>;
};

/** Whether reminders come to each phone and address of one's own. A change answers as the GET does. */
export const choicesApi = ({
  recipients,
  path,
  as,
  schema,
  ownOf,
  shown = (one) => one,
  leaveLine,
}: ChoicesApi) =>
  new Hono<WebEnv>()
    .get(path, async (c) => {
      const own = await ownOf(c, c.req.query('household'));
      if (!own.ok) return answerProblem(c, own.refusal);
      return c.json({ items: (await listNoticeChoices(recipients, as, own.value)).map(shown) });
    })
    .put(path, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(schema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const own = await ownOf(c, asked.value.household);
      if (!own.ok) return answerProblem(c, own.refusal);
      const chosen = await chooseNotices(
        recipients,
        { audience: as, own: own.value },
        asked.value,
        c.get('now'),
      );
      if (!chosen.ok) return answerProblem(c, chosen.refusal);
      await leaveLine?.(c);
      return c.json({ items: chosen.value.map(shown) });
    });
