import type { CoveredVillage, OverdueVisit, UnreachedHousehold } from './coverage.ts';

/** What a list is narrowed to. */
export type Place = { town: string; village?: string };

/** A town, or a town and its village, as addresses and forms name them. */
export const placeName = ({ town, village }: Place): string => (village ? `${town}/${village}` : town);

/** The place a name stands for among these villages; undefined where none has it. */
export const placeNamed = (name: string, villages: CoveredVillage[]): Place | undefined => {
  const village = villages.find((one) => placeName(one) === name);
  if (village) return { town: village.town, village: village.village };
  return villages.some(({ town }) => town === name) ? { town: name } : undefined;
};

export const isAt = (one: { town: string; village: string }, place: Place | undefined): boolean =>
  !place || (one.town === place.town && (!place.village || one.village === place.village));

type Gap = Pick<OverdueVisit | UnreachedHousehold, 'householdId' | 'since'> & { visitId?: string };

/** Where a line stands in its list: the longest ago first, then by household; what has no day comes last. */
export const gapKey = ({ since, householdId, visitId }: Gap): string =>
  `${since ?? '9999-99-99'} ${householdId} ${visitId ?? ''}`;

/** A page of a list after a line; `nextCursor` names its last line where there are more. */
export const pageOfGaps = <G extends Gap>(
  gaps: G[],
  { after, limit }: { after?: string; limit: number },
): { items: G[]; nextCursor?: string } => {
  const left = gaps
    .map((gap) => ({ gap, key: gapKey(gap) }))
    .filter(({ key }) => after === undefined || key > after)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const shown = left.slice(0, limit);
  return {
    items: shown.map(({ gap }) => gap),
    nextCursor: left.length > limit ? shown.at(-1)?.key : undefined,
  };
};
