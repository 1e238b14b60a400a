/** What a pairing weighs, in points of a cadre's fullness: 100 points are a cap used up. */
export type PairingSettings = {
  /** What a cadre of the same town, but another village, costs more than one of the same village. */
  otherVillage: number;
  /** What a cadre from elsewhere costs more than one of the same village. */
  elsewhere: number;
  /** Kinds of household that have a second cadre, who stands in for the first. */
  secondCadreKinds: string[];
};

/** A neighbour may be filled 20 points further than a cadre from elsewhere before the household goes to the latter. */
export const defaultPairingSettings: PairingSettings = {
  otherVillage: 10,
  elsewhere: 20,
  secondCadreKinds: [],
};
