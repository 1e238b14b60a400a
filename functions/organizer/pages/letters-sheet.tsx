import { raw } from 'hono/html';
import type { Cadre } from '#shared/pairing/cadre.ts';
import type { Letter } from '#shared/pairing/list-letters.ts';
import { lettersWording as words } from '#shared/web/wording/household-office.ts';
import { phoneInWords } from '#shared/web/wording/pairing.ts';

type Props = { letter: Letter; address: string; qr: string };

/** One letter, a page of A4: who comes, what the household can say, three ways to say it, and a slip to tear off. */
export const PrintedLetter = ({ letter: { household, first, second, code }, address, qr }: Props) => (
  <article class="letter">
    <h2>{words.heading}</h2>
    <p>{words.dear(household.head)}</p>
    <p>{words.body}</p>
    <p>
      {words.who}：<OneCadre cadre={first} />
      {second && (
        <>
          <br />
          {words.second}：<OneCadre cadre={second} />
        </>
      )}
    </p>
    <p>
      <strong>{words.mayTitle}</strong>
      <br />
      {words.may}
    </p>
    <div class="ends">
      <div>
        <p>
          <strong>{words.howTitle}</strong>
        </p>
        <ol>
          <li>
            {words.howCall}
            <span class="blank" />
          </li>
          <li>{words.howSlip}</li>
          <li>{words.howOnline(address)}</li>
        </ol>
        <p>
          {words.number} <strong class="code">{household.id}</strong>
          <br />
          {words.code} <strong class="code">{code.replace(/(\d{4})(?=\d)/, '$1 ')}</strong>
          <br />
          <span class="small">{words.keep}</span>
        </p>
      </div>
      <div class="qr" role="img" aria-label={words.qr}>
        {raw(qr)}
      </div>
    </div>
    <Slip letter={{ household }} />
  </article>
);

const OneCadre = ({ cadre }: { cadre: Cadre }) => (
  <>
    <strong>{cadre.name}</strong>，{cadre.unit} {cadre.post}，{words.phone}{' '}
    <span class="together">{phoneInWords(cadre.phone)}</span>
  </>
);

const Slip = ({ letter: { household } }: { letter: Pick<Letter, 'household'> }) => {
  const [agree, pause, end, another] = words.ticks;
  return (
    <div class="slip">
      <p>
        <strong>{words.slip}</strong>　{words.number} {household.id}　{household.head}
      </p>
      <ul class="ticks">
        <li>□ {agree}</li>
        <li>
          □ {pause} {words.tickDay}
        </li>
        <li>□ {end}</li>
        <li>□ {another}</li>
      </ul>
      <p>
        {words.signed} <span class="blank" />　{words.on} <span class="blank" />
      </p>
    </div>
  );
};
