const HERE = 'http://here.invalid';

/** A path of this site, as a `next` parameter may name it; for anything else, `otherwise`. */
export const ownPath = (asked: string | undefined, otherwise: string): string => {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return otherwise;
  const { origin, pathname, search } = new URL(asked, HERE);
  // A path such as `/.//elsewhere` comes out with two slashes in front, which a browser takes for another site.
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : otherwise;
};
