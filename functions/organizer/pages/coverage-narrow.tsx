import type { Child } from 'hono/jsx';
import { type CoveredVillage, NO_UNIT, type UnitCoverage } from '#shared/pairing/coverage.ts';
import { placeName } from '#shared/pairing/coverage-list-rules.ts';
import { byName } from '#shared/pairing/coverage-sum-rules.ts';
import type { CoverageView } from '#shared/pairing/coverage-view.ts';
import { Select } from '#shared/web/components/field.tsx';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { areas } from '../audience.ts';

type Choice = { value: string; label: string };

const unitChoices = (units: string[]): Choice[] => [
  { value: '', label: words.allUnits },
  ...units.map((unit) => ({ value: unit, label: unit })),
];

const placeChoices = (villages: CoveredVillage[]): Choice[] => {
  const towns = [...new Set(villages.map(({ town }) => town))];
  return [
    { value: '', label: words.allPlaces },
    ...towns.flatMap((town) => [
      { value: town, label: words.wholeTown(town) },
      ...villages
        .filter((one) => one.town === town)
        .map((one) => ({ value: placeName(one), label: `${town} ${one.village}` })),
    ]),
  ];
};

const Narrow = ({ action, children }: { action: string; children?: Child }) => (
  <form method="get" action={action} class="narrow no-print">
    {children}
    <button class="button second" type="submit">
      {words.show}
    </button>
  </form>
);

/** Which unit to look at; a supervisor has no choice. */
export const UnitChoice = ({ view }: { view: CoverageView }) =>
  view.unit === undefined && view.units.length > 1 ? (
    <Narrow action={areas.coverage.href}>
      <input type="hidden" name="month" value={view.month} />
      <Select
        lang="zh"
        name="unit"
        label={words.unit}
        choices={unitChoices(view.units.map(({ unit }) => unit))}
      />
    </Narrow>
  ) : null;

export type NarrowProps = {
  action: string;
  units: UnitCoverage[];
  villages: CoveredVillage[];
  /** What the list is narrowed to now. */
  unit?: string;
  place?: string;
  /** Whether other units may be chosen. */
  anyUnit: boolean;
  children?: Child;
};

/** What a list is narrowed to, by unit and by place; and by what else the list has. */
export const NarrowList = ({ action, units, villages, unit, place, anyUnit, children }: NarrowProps) => {
  const names = units.map((one) => one.unit).filter((name) => name !== NO_UNIT);
  return (
    <Narrow action={action}>
      {anyUnit && (
        <Select
          lang="zh"
          name="unit"
          label={words.unit}
          value={unit}
          choices={unitChoices([...names].sort(byName))}
        />
      )}
      <Select lang="zh" name="place" label={words.place} value={place} choices={placeChoices(villages)} />
      {children}
    </Narrow>
  );
};
