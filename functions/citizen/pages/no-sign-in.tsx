import type { Lang } from '#shared/platform/lang.ts';
import { Message } from '#shared/web/components/message.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { peopleWording } from '#shared/web/wording/people.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';

/** In the place of a form that would ask for a phone in vain: how to book all the same, and what is to be seen without signing in. */
export const NoSignIn = ({ lang }: { lang: Lang }) => {
  const words = peopleWording[lang];
  const refusal = { kind: 'rule', code: 'no-sign-in-by-phone' } as const;
  return (
    <>
      <h1>{words.signIn}</h1>
      <Message tone="wait">{refusalInWords(refusal, lang)}</Message>
      <p>{words.withoutSigningIn}</p>
      <ul>
        <li>
          <a href="/">{citizenWording[lang].navCalendar}</a>
        </li>
        <li>
          <a href="/progress">{words.progressByCode}</a>
        </li>
        <li>
          <a href="/household/open">{words.householdByLetter}</a>
        </li>
      </ul>
    </>
  );
};
