import { standingAsk } from '#shared/pairing/ask-other-time-rules.ts';
import type { OwnVisit } from '#shared/pairing/own-visits.ts';
import { Message } from '#shared/web/components/message.tsx';
import { cadreHouseholdWording as words } from '#shared/web/wording/cadre-household.ts';
import { clockInWords, dayInWords } from '#shared/web/wording/pairing.ts';

/** Another time the household asks for: one tap moves the visit there, or a call settles it. Nothing where it asks for none. */
export const AskedForTime = ({ visit, household, moveHref }: OwnVisit & { moveHref: string }) => {
  const asked = standingAsk(visit);
  if (!asked) return null;
  const { onDate, startTime } = asked;
  const said = asked.words && words.said(asked.words);
  const time = onDate && startTime && `${dayInWords(onDate)} ${clockInWords(startTime)}`;
  return (
    <Message tone="wait">
      <p>
        {time ? words.asked(time) : words.askedWords(said ?? '')}
        {time && said && (
          <>
            <br />
            {said}
          </>
        )}
      </p>
      <div class="actions">
        {time && (
          <form method="post" action={moveHref}>
            <input type="hidden" name="onDate" value={onDate} />
            <input type="hidden" name="startTime" value={startTime} />
            <input type="hidden" name="version" value={String(visit.version)} />
            <button class="button" type="submit">
              {words.accept}
            </button>
          </form>
        )}
        {!time && (
          <a class="button" href={moveHref}>
            {words.otherTime}
          </a>
        )}
        {household.phone && (
          <a class="button second" href={`tel:${household.phone}`}>
            {words.call}
          </a>
        )}
      </div>
    </Message>
  );
};
