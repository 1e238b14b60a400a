import type { Context } from 'hono';
import { answerPage } from './answer.tsx';
import type { Audience } from './audience.ts';
import { Message } from './components/message.tsx';
import type { WebEnv } from './context.ts';
import { staffWording as words } from './wording/staff.ts';

/** The fields a form was sent with, in their order; undefined for what can't be handed back, as a file. */
const sentFields = async (c: Context<WebEnv>): Promise<[string, string][] | undefined> => {
  const body = await c.req.parseBody({ all: true }).catch(() => undefined);
  if (!body) return undefined;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return fields.every((field): field is [string, string] => typeof field[1] === 'string')
    ? fields
    : undefined;
};

/**
 * Answers what a member of staff sent without a session with 401 and what was typed, to be sent again from the same page
 * once they signed in on another. A redirect would lose it, and a phone that keeps logs couldn't tell it from success.
 */
export const answerSignedOut = async (c: Context<WebEnv>, audience: Audience) => {
  const { pathname, search } = new URL(c.req.url);
  const fields = await sentFields(c);
  const signIn = `${audience.signInHref}?next=${encodeURIComponent(audience.brand(c.get('lang')).href)}`;
  return answerPage(c, audience, {
    title: words.signedOutMeanwhile,
    status: 401,
    children: (
      <>
        <Message tone="stop">
          <h1>{words.signedOutMeanwhile}</h1>
        </Message>
        <p>
          {fields && words.typedIsKept}
          <a href={signIn} target="_blank" rel="noopener">
            {words.signInElsewhere}
          </a>
          。{fields ? words.sendAgainThen : words.doAgainThen}
        </p>
        {fields && (
          <form method="post" action={`${pathname}${search}`}>
            {fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p class="actions">
              <button class="button" type="submit">
                {words.sendAgain}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  });
};
