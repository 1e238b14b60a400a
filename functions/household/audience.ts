import type { Audience } from '#shared/web/audience.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { householdWording } from '#shared/web/wording/household.ts';

export const HOME = '/household';
export const OPEN = '/household/open';
/** Phones are proven on the public's site. */
export const SIGN_IN = '/sign-in';

/** The household's own site: big type, Chinese and English. A letter's session comes before a phone's. */
export const householdAudience: Audience = {
  sessions: ['household', 'citizen'],
  brand: (lang) => ({ name: citizenWording[lang].brand, href: '/' }),
  nav: (c) => {
    const { title, openLink } = householdWording[c.get('lang')];
    return [
      { href: HOME, label: title, current: c.req.path !== OPEN },
      ...(c.get('session') ? [] : [{ href: OPEN, label: openLink, current: c.req.path === OPEN }]),
    ];
  },
  footer: (lang) => householdWording[lang].footer,
  signInHref: SIGN_IN,
  signOutHref: '/household/sign-out',
  english: true,
};
