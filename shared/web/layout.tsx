import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Lang } from '#shared/platform/lang.ts';
import { style } from './style/index.ts';
import { commonWording } from './wording/common.ts';

export type NavItem = { href: string; label: string; current?: boolean };

export type PageProps = {
  lang: Lang;
  /** The page's own title; also what a screen reader says first. */
  title: string;
  /** What the site is called to this audience, and where its name leads. */
  brand: { name: string; href: string };
  nav: NavItem[];
  /** Where this audience signs out, where somebody is signed in. */
  signOutAction?: string;
  /** The page in the other language, where it has one. */
  otherLangHref?: string;
  /** What stands below every page of this audience. */
  footer?: string;
  /** Desk-wide, for the office. */
  wide?: boolean;
  /** Scripts of this site, run once the page is there. */
  scripts?: readonly string[];
  manifest?: string;
  /** After how many seconds the page loads itself again, for as long as what it shows changes by itself. */
  refreshSeconds?: number;
  children?: Child;
};

/** A whole page: works without JavaScript, from 320 px up, and printable. */
export const Page = (props: PageProps) => {
  const words = commonWording[props.lang];
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={props.lang === 'zh' ? 'zh-CN' : 'en'}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          {props.refreshSeconds && <meta http-equiv="refresh" content={String(props.refreshSeconds)} />}
          <title>{`${props.title} · ${props.brand.name}`}</title>
          <style>{raw(style)}</style>
          {props.manifest && <link rel="manifest" href={props.manifest} />}
          {props.scripts?.map((src) => (
            <script src={src} defer />
          ))}
        </head>
        <body class={props.wide ? 'wide' : undefined}>
          <a class="skip" href="#main">
            {words.skipToContent}
          </a>
          <TopBar {...props} />
          <main id="main">
            <div class="wrap">{props.children}</div>
          </main>
          <Foot {...props} />
        </body>
      </html>
    </>
  );
};

const Foot = ({ lang, footer, otherLangHref }: PageProps) =>
  (footer || otherLangHref) && (
    <footer class="foot">
      <div class="wrap">
        {footer && <p>{footer}</p>}
        {otherLangHref && (
          <p>
            <a href={otherLangHref} hreflang={lang === 'zh' ? 'en' : 'zh-CN'}>
              {commonWording[lang].otherLanguage}
            </a>
          </p>
        )}
      </div>
    </footer>
  );

const TopBar = ({ lang, brand, nav, signOutAction }: PageProps) => {
  const words = commonWording[lang];
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={brand.href}>
          {brand.name}
        </a>
        <nav aria-label={words.mainNavigation}>
          <ul>
            {nav.map((item) => (
              <li>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
            {signOutAction && (
              <li>
                <form method="post" action={signOutAction}>
                  <button class="button link" type="submit">
                    {words.signOut}
                  </button>
                </form>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
};
