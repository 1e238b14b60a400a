import { maskRecipient } from '#shared/notices/mask-recipient.ts';
import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { noticeChoicesWording } from '../wording/notice-choices.ts';
import { instantInWords } from '../wording/reception.ts';

type CardsProps = {
  lang: Lang;
  choices: NoticeChoice[];
  /** Where a choice is sent: `channel`, `to` where there are several on the channel, `wanted`. */
  action: string;
};

/** Masked, since screens are shared; as it is only where masked it couldn't be told from another of the same person. */
const labelOf = (choice: NoticeChoice, all: NoticeChoice[]): string => {
  const masked = maskRecipient(choice);
  return all.filter((other) => maskRecipient(other) === masked).length > 1 ? choice.to : masked;
};

/** Whether reminders come to each phone and address, with the one button that changes it. */
export const ChoiceCards = ({ lang, choices, action }: CardsProps) => (
  <ul class="cards">
    {choices.map((choice) => {
      const isOneOfSeveral = choices.filter(({ channel }) => channel === choice.channel).length > 1;
      const label = labelOf(choice, choices);
      return (
        <li class="card">
          <h2>
            <ChoiceTitle lang={lang} channel={choice.channel} label={label} />
          </h2>
          <ChoiceState
            lang={lang}
            choice={choice}
            about={label}
            // Where there is one on the channel, it needn't leave the server.
            fields={isOneOfSeveral ? { to: choice.to } : {}}
            action={action}
          />
        </li>
      );
    })}
  </ul>
);

type TitleProps = { lang: Lang; channel: NoticeChoice['channel']; label: string };

/** A phone or address and what comes there. */
export const ChoiceTitle = ({ lang, channel, label }: TitleProps) => (
  <>
    {noticeChoicesWording[lang].channels[channel]} <span class="together address">{label}</span>
  </>
);

type StateProps = {
  lang: Lang;
  choice: NoticeChoice;
  /** What the button is about, for who doesn't see what stands above it. */
  about: string;
  /** What the form sends beside channel and choice. */
  fields: Record<string, string>;
  action: string;
};

/** What holds, and the button that changes it. */
export const ChoiceState = ({ lang, choice, about, fields, action }: StateProps) => {
  const words = noticeChoicesWording[lang];
  const { channel, wanted, declinedAt } = choice;
  const button = (wanted ? words.stop : words.again)[channel];
  return (
    <>
      <p>
        {declinedAt ? (
          <span class="mark wait">{words.declined(instantInWords(declinedAt, lang))}</span>
        ) : (
          <span class="mark">{words.comes}</span>
        )}
      </p>
      <form method="post" action={action}>
        {Object.entries({ channel, ...fields }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button
          class={wanted ? 'button second' : 'button'}
          type="submit"
          name="wanted"
          value={String(!wanted)}
          aria-label={`${button} ${about}`}
        >
          {button}
        </button>
      </form>
    </>
  );
};
