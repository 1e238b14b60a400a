import { maskRecipient } from '#shared/notices/mask-recipient.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import { Message } from '#shared/web/components/message.tsx';
import { ChoiceState, ChoiceTitle } from '#shared/web/notices/choice-cards.tsx';
import { choicesOnBehalfWording as words } from '#shared/web/wording/notice-choices-on-behalf.ts';

/** That a choice was changed, and how. */
export const SavedChoice = ({ choice }: { choice?: NoticeChoice }) => {
  if (!choice) return null;
  const { name } = words.kinds[choice.audience];
  return <Message>{choice.wanted ? words.saved.yes(name) : words.saved.no(name)}</Message>;
};

type FoundProps = {
  /** Those of one phone or address. */
  choices: NoticeChoice[];
  /** Where a change is sent: `to`, `audience`, `channel`, `wanted`. */
  action: string;
};

/** What was chosen for a phone or address, for each audience that it may be, with what stops and what comes all the same. */
export const FoundChoices = ({ choices, action }: FoundProps) => {
  const [first] = choices;
  if (!first) return null;
  const label = maskRecipient(first);
  return (
    <>
      <h2>
        <ChoiceTitle lang="zh" channel={first.channel} label={label} />
      </h2>
      <p class="quiet">{words.each}</p>
      <ul class="cards">
        {choices.map((choice) => (
          <li class="card">
            <OneKind choice={choice} label={label} action={action} />
          </li>
        ))}
      </ul>
    </>
  );
};

type OneKindProps = { choice: NoticeChoice; label: string; action: string };

const OneKind = ({ choice, label, action }: OneKindProps) => {
  const { name, held, sent } = words.kinds[choice.audience];
  const { to, audience } = choice;
  return (
    <>
      <h3>{name}</h3>
      <ChoiceState
        lang="zh"
        choice={choice}
        about={`${name} ${label}`}
        fields={{ to, audience }}
        action={action}
      />
      <p>{held}</p>
      <p>{sent}</p>
    </>
  );
};
