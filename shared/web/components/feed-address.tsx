import { raw } from 'hono/html';
import { feedWording as words } from '../wording/feed.ts';

/** An address that was made just now, with the picture a phone's camera reads. */
export type FeedAddress = { address: string; qr: string };

export const feedAddressOf = async (address: string): Promise<FeedAddress> => {
  const { renderSVG } = await import('uqr');
  return { address, qr: renderSVG(address, { border: 1 }) };
};

/** Shows the secret address of a calendar feed, once, and how to subscribe to it. */
export const FeedMadeJustNow = ({ address, qr }: FeedAddress) => (
  <div class="card">
    <h2>{words.address}</h2>
    <p class="address">
      <strong>{address}</strong>
    </p>
    <div class="qr" role="img" aria-label={words.qrLabel}>
      {raw(qr)}
    </div>
    <h3>{words.how}</h3>
    <ul>
      {words.ways.map((way) => (
        <li>{way}</li>
      ))}
    </ul>
  </div>
);

/** Makes, replaces or ends the address. `standing` says how things are; `stands`: whether there is one. */
export const FeedForms = (props: { path: string; stands: boolean; standing: string; secret: string }) => (
  <>
    <p>{props.standing}</p>
    <p class="quiet">{props.secret}</p>
    <form method="post" action={props.path}>
      {props.stands && <p class="quiet">{words.remakeHint}</p>}
      <button class={props.stands ? 'button second' : 'button'} type="submit">
        {props.stands ? words.remake : words.make}
      </button>
    </form>
    {props.stands && (
      <form method="post" action={`${props.path}/revoke`}>
        <p class="quiet">{words.revokeHint}</p>
        <button class="button stop" type="submit">
          {words.revoke}
        </button>
      </form>
    )}
  </>
);
