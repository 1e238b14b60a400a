import type { Context } from 'hono';
import type { WebEnv } from './context.ts';
import type { NavItem } from './layout.tsx';
import type { Lang } from './wording/lang.ts';

/** How one audience's site presents itself, for the pages that every site has. */
export type Audience = {
  /** Whose sessions it takes. */
  sessions: 'citizen' | 'staff';
  brand: (lang: Lang) => { name: string; href: string };
  /** The links at the top, by who is signed in. */
  nav: (c: Context<WebEnv>) => NavItem[];
  /** What stands below every page. */
  footer?: (lang: Lang) => string;
  signInHref: string;
  signOutHref: string;
  wide?: boolean;
  /** Whether its pages exist in English too. */
  english: boolean;
};
