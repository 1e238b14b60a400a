import { offlineWording } from '#shared/web/wording/offline.ts';
import { barOf, type OutboxState } from './bar-rules.ts';
import { el, message } from './dom.ts';

const words = offlineWording.bar;
const bar = message('wait');
bar.id = 'offline-bar';

/** The bar at the top of every page: whether there is a network, and what waits to be sent. */
export const showBar = (state: OutboxState): void => {
  const said = barOf(state, location.pathname);
  if (!said) {
    bar.remove();
    return;
  }
  const sentences = said.map((part) => {
    if (part === 'sign-in') {
      const href = '/cadre/sign-in?next=/cadre';
      return el('div', {}, words.signIn, ' ', el('a', { href }, words.toSignIn));
    }
    if (part === 'no-network') return el('div', {}, words.noNetwork);
    if (part === 'back-online')
      return el(
        'div',
        {},
        offlineWording.backOnline,
        ' ',
        el('a', { href: '/cadre' }, offlineWording.toVisits),
      );
    const text = part.is === 'clashes' ? words.clashes(part.count) : words.waiting(part.count);
    return el('div', {}, text, ' ', part.leads && el('a', { href: '/cadre/offline' }, words.see));
  });
  bar.replaceChildren(...sentences);
  if (!bar.isConnected) document.querySelector('main .wrap')?.prepend(bar);
};
