import type { Context } from 'hono';
import type { Session } from '#shared/people/session.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { WebEnv } from './context.ts';
import type { NavItem } from './layout.tsx';

/** How one audience's site presents itself, for the pages that every site has. */
export type Audience = {
  /** Whose sessions it takes; of several, the first that somebody is signed in with. */
  sessions: Session['kind'] | readonly Session['kind'][];
  brand: (lang: Lang) => { name: string; href: string };
  /** The links at the top, by who is signed in. */
  nav: (c: Context<WebEnv>) => NavItem[];
  /** What stands below every page. */
  footer?: (lang: Lang) => string;
  signInHref: string;
  signOutHref: string;
  wide?: boolean;
  /** What its pages run, from this site; where nothing is named, their policy lets no script run. */
  scripts?: readonly string[];
  /** The manifest by which a phone installs the site. */
  manifest?: string;
  /** Whether its pages exist in English too. */
  english: boolean;
};
