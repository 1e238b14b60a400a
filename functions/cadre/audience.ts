import type { Audience } from '#shared/web/audience.ts';
import { staffOfRequest } from '#shared/web/middleware/require-role.ts';
import { cadreWording as words } from '#shared/web/wording/cadre.ts';

export const HOME = '/cadre';
export const HOUSEHOLDS = '/cadre/households';
export const ABSENCES = '/cadre/absences';
export const CALENDAR = '/cadre/calendar';
export const NOTICES = '/cadre/notices';

/** The cadre's site: phone-wide, Chinese. */
export const cadreAudience: Audience = {
  sessions: 'staff',
  brand: () => ({ name: words.brand, href: HOME }),
  nav: (c) => {
    if (!staffOfRequest(c)?.roles.includes('cadre')) return [];
    const inHouseholds = c.req.path.startsWith(HOUSEHOLDS);
    const inAbsences = c.req.path.startsWith(ABSENCES);
    return [
      { href: HOME, label: words.navVisits, current: !inHouseholds && !inAbsences },
      { href: HOUSEHOLDS, label: words.navHouseholds, current: inHouseholds },
      { href: ABSENCES, label: words.navAbsences, current: inAbsences },
    ];
  },
  signInHref: '/cadre/sign-in',
  signOutHref: '/cadre/sign-out',
  scripts: ['/cadre/offline.js'],
  manifest: '/cadre/manifest.webmanifest',
  english: false,
};
