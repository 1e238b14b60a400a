/** Five shades from pale to dark; none where there is nothing to do. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** How much of what was to be done is done: nothing, under a third, under two thirds, more, all. */
export const shadeOf = (done: number, due: number): Shade | undefined => {
  if (due === 0) return undefined;
  if (done === 0) return 0;
  if (done >= due) return 4;
  if (3 * done < due) return 1;
  return 3 * done < 2 * due ? 2 : 3;
};

/** The shades where no style sheet reaches: inside an image. The same as `.shade0` to `.shade4`. */
export const shadeColours = ['#efeadc', '#cfe1de', '#9cc4bf', '#6ba69f', '#14605a'] as const;
