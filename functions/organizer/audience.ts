import type { Role } from '#shared/people/session.ts';
import type { Audience } from '#shared/web/audience.ts';
import { staffOfRequest } from '#shared/web/middleware/require-role.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';

const words = organizerWording.nav;

/** The parts of the site and who may enter each; the guards in `app.tsx` and the links follow from it. */
export const areas = {
  home: {
    href: '/organizer',
    label: words.home,
    roles: ['organizer', 'desk', 'auditor', 'supervisor', 'leader', 'handler'],
  },
  receptionDays: {
    href: '/organizer/reception-days',
    label: words.receptionDays,
    roles: ['organizer', 'desk'],
  },
  desk: { href: '/organizer/desk', label: words.desk, roles: ['organizer', 'desk'] },
  calls: { href: '/organizer/calls', label: words.calls, roles: ['organizer', 'desk'] },
  notices: { href: '/organizer/notices', label: words.notices, roles: ['organizer', 'desk'] },
  noticeRecipients: {
    href: '/organizer/notices/recipients',
    label: words.noticeRecipients,
    roles: ['organizer', 'desk'],
    within: 'notices',
  },
  noticeTemplates: {
    href: '/organizer/notices/templates',
    label: words.noticeTemplates,
    roles: ['organizer', 'desk'],
    within: 'notices',
  },
  briefs: { href: '/organizer/briefs', label: words.briefs, roles: ['organizer', 'desk', 'leader'] },
  matters: { href: '/organizer/matters', label: words.matters, roles: ['organizer', 'desk'] },
  ownMatters: { href: '/organizer/matters/mine', label: words.ownMatters, roles: ['handler'] },
  reviews: { href: '/organizer/reviews', label: words.reviews, roles: ['organizer', 'desk'] },
  rosters: { href: '/organizer/rosters', label: words.rosters, roles: ['organizer'] },
  pairings: { href: '/organizer/pairings', label: words.pairings, roles: ['organizer'] },
  households: { href: '/organizer/households', label: words.households, roles: ['organizer', 'desk'] },
  letters: {
    href: '/organizer/letters',
    label: words.letters,
    roles: ['organizer', 'desk'],
    within: 'households',
  },
  visitPlans: { href: '/organizer/visit-plans', label: words.visitPlans, roles: ['organizer'] },
  marketDays: {
    href: '/organizer/market-days',
    label: words.marketDays,
    roles: ['organizer'],
    within: 'visitPlans',
  },
  absences: {
    href: '/organizer/absences',
    label: words.absences,
    roles: ['organizer'],
    within: 'visitPlans',
  },
  visitSettings: {
    href: '/organizer/visit-settings',
    label: words.visitSettings,
    roles: ['organizer'],
    within: 'visitPlans',
  },
  coverage: { href: '/organizer/coverage', label: words.coverage, roles: ['organizer', 'supervisor'] },
  digest: { href: '/organizer/digest', label: words.digest, roles: ['organizer'], within: 'home' },
  audit: { href: '/organizer/audit', label: words.audit, roles: ['organizer', 'auditor'] },
} as const satisfies Record<string, { href: string; label: string; roles: readonly Role[]; within?: string }>;

export type AreaName = keyof typeof areas;

/** The areas that somebody with these roles may enter. */
export const areasFor = (roles: readonly Role[]): AreaName[] =>
  (Object.keys(areas) as AreaName[]).filter((name) => areas[name].roles.some((role) => roles.includes(role)));

/** What belongs to no area is for those who work at its desks; all others enter only the areas that name them. */
const officeRoles: readonly Role[] = ['organizer', 'desk'];

/** Who may enter a path of the site or of its API, by the innermost area it is in. */
export const rolesFor = (path: string): readonly Role[] => {
  const own = path.replace(/^\/api(?=\/)/, '');
  if (own === areas.home.href) return areas.home.roles;
  const [innermost] = Object.values(areas)
    .filter(({ href }) => href !== areas.home.href && (own === href || own.startsWith(`${href}/`)))
    .sort((one, other) => other.href.length - one.href.length);
  return innermost?.roles ?? officeRoles;
};

/** The office's site: desk-wide, Chinese. */
export const organizerAudience: Audience = {
  sessions: 'staff',
  brand: () => ({ name: organizerWording.brand, href: areas.home.href }),
  nav: (c) =>
    areasFor(staffOfRequest(c)?.roles ?? [])
      .filter((name) => !('within' in areas[name]))
      .map((name) => {
        const { href, label } = areas[name];
        const { path } = c.req;
        return { href, label, current: name === 'home' ? path === href : path.startsWith(href) };
      }),
  signInHref: '/organizer/sign-in',
  signOutHref: '/organizer/sign-out',
  wide: true,
  english: false,
};
