import type { Audience } from '#shared/web/audience.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { householdWording } from '#shared/web/wording/household.ts';
import { progressWording } from '#shared/web/wording/progress.ts';

/** The public's site: big type, Chinese and English. */
export const citizenAudience: Audience = {
  sessions: 'citizen',
  brand: (lang) => ({ name: citizenWording[lang].brand, href: '/' }),
  nav: (c) => {
    const words = citizenWording[c.get('lang')];
    const { path } = c.req;
    return [
      { href: '/', label: words.navCalendar, current: path === '/' },
      { href: '/bookings', label: words.navMyBookings, current: path === '/bookings' },
      { href: '/household', label: householdWording[c.get('lang')].title },
      ...(c.get('session')
        ? []
        : [
            {
              href: '/progress',
              label: progressWording[c.get('lang')].nav,
              current: path === '/progress',
            },
            { href: '/sign-in', label: words.navSignIn, current: path === '/sign-in' },
          ]),
    ];
  },
  footer: (lang) => citizenWording[lang].footer,
  signInHref: '/sign-in',
  signOutHref: '/sign-out',
  english: true,
};
