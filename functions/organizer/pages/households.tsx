import { type Context, Hono } from 'hono';
import type { Household } from '#shared/pairing/household.ts';
import { isHouseholdId } from '#shared/pairing/keys.ts';
import { findHouseholdIdsByPhone, findHouseholds } from '#shared/pairing/roster-store.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { TextField } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { householdOfficeWording as words } from '#shared/web/wording/household-office.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const PATH = areas.households.href;
const unclear: Refusal = { kind: 'malformed', code: 'number-or-phone-missing' };

/** Finding a household that calls or comes to the desk, by its number or its phone. */
export const householdsPages = (deps: Pick<OrganizerDeps, 'db' | 'ids' | 'auditSettings'>) => {
  const idsOf = async (asked: string): Promise<string[] | undefined> => {
    const phone = normalisePhone(asked, 'any');
    if (phone) return await findHouseholdIdsByPhone(deps.db, phone);
    const id = asked.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    return isHouseholdId(id) ? [id] : undefined;
  };

  const answer = (
    c: Context<WebEnv>,
    { asked = '', found, refusal }: { asked?: string; found?: Household[]; refusal?: Refusal } = {},
  ) =>
    answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <p class="quiet">{words.intro}</p>
          <form method="post" action={`${PATH}/find`}>
            <TextField
              lang="zh"
              name="asked"
              label={words.find}
              hint={words.findHint}
              value={asked}
              error={refusal && refusalInWords(refusal, 'zh')}
            />
            <p class="actions">
              <button class="button" type="submit">
                {words.findButton}
              </button>
            </p>
          </form>
          {found && <Found households={found} />}
          <p>
            <a href={areas.letters.href}>{words.letters}</a>
          </p>
        </>
      ),
    });

  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c))
    .post(`${PATH}/find`, async (c) => {
      const form = await c.req.parseBody();
      const asked = typeof form.asked === 'string' ? form.asked : '';
      const ids = await idsOf(asked);
      if (!ids) return answer(c, { asked, refusal: unclear });
      const found = [...(await findHouseholds(deps.db, ids)).values()];
      const subjectIds = found.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
      return answer(c, { asked, found });
    });
};

const Found = ({ households }: { households: Household[] }) =>
  households.length === 0 ? (
    <Message tone="wait">{words.none}</Message>
  ) : (
    <>
      <h2>{words.found(households.length)}</h2>
      <ul>
        {households.map(({ id, head, town, village, group }) => (
          <li>
            <a href={`${PATH}/${id}`}>
              {id}　{head}
            </a>
            　{town} {village}
            {group}
          </li>
        ))}
      </ul>
    </>
  );
