import type { Audience } from '#shared/web/audience.ts';
import { staffOfRequest } from '#shared/web/middleware/require-role.ts';
import { cadreWording as words } from '#shared/web/wording/cadre.ts';

export const HOME = '/cadre';
export const HOUSEHOLDS = '/cadre/households';

/** The cadre's site: phone-wide, Chinese. */
export const cadreAudience: Audience = {
  sessions: 'staff',
  brand: () => ({ name: words.brand, href: HOME }),
  nav: (c) => {
    if (!staffOfRequest(c)?.roles.includes('cadre')) return [];
    const inHouseholds = c.req.path.startsWith(HOUSEHOLDS);
    return [
      { href: HOME, label: words.navVisits, current: !inHouseholds },
      { href: HOUSEHOLDS, label: words.navHouseholds, current: inHouseholds },
    ];
  },
  signInHref: '/cadre/sign-in',
  signOutHref: '/cadre/sign-out',
  english: false,
};
