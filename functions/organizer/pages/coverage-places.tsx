import type { CoveredVillage } from '#shared/pairing/coverage.ts';
import { placeName } from '#shared/pairing/coverage-list-rules.ts';
import type { CoverageScope } from '#shared/pairing/coverage-scope-rules.ts';
import type { CoverageView } from '#shared/pairing/coverage-view.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { areas } from '../audience.ts';
import { Legend } from './coverage-calendar.tsx';
import { shadeOf } from './coverage-shades.ts';

const BASE = areas.coverage.href;

type TilesProps = { scope: CoverageScope; villages: CoveredVillage[] };

/** A tile a village, town by town, all by name: shaded by the share of households reached, the numbers written in. */
export const VillageTiles = ({ scope, villages }: TilesProps) => {
  const towns = [...new Set(villages.map(({ town }) => town))];
  if (villages.length === 0) return null;
  return (
    <section>
      <h2>{words.villagesTitle}</h2>
      <p>{words.villagesHint}</p>
      <Legend shades={words.villageShades} blank={words.nobodyDue} />
      {towns.map((town) => (
        <>
          <h3>{town}</h3>
          <ul class="villages">
            {villages
              .filter((one) => one.town === town)
              .map((village) => (
                <Tile scope={scope} village={village} />
              ))}
          </ul>
        </>
      ))}
    </section>
  );
};

const Tile = ({ scope, village }: { scope: CoverageScope; village: CoveredVillage }) => {
  const { reached, due } = village;
  const shade = shadeOf(reached, due);
  const query = new URLSearchParams({
    place: placeName(village),
    show: 'all',
    ...(scope.unit && { unit: scope.unit }),
  });
  return (
    <li>
      <a
        class={shade === undefined ? undefined : `shade${shade}`}
        href={`${BASE}/not-reached?${query}`}
        aria-label={words.villageInWords(village.village, village)}
      >
        {village.village}
        <span class="count">{due === 0 ? words.nobody : `${reached} / ${due}`}</span>
      </a>
    </li>
  );
};

/** The units by name, each with its counts: nothing sets one before another. */
export const UnitsTable = ({ units }: Pick<CoverageView, 'units'>) =>
  units.length > 0 && (
    <>
      <h2>{words.unitsTitle}</h2>
      <section class="scroll" tabindex={0} aria-label={words.unitsTitle}>
        <table class="small units">
          <caption>{words.unitsHint}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unitColumns.unit}</th>
              {(['due', 'reached', 'overdue', 'long'] as const).map((column) => (
                <th scope="col" class="number">
                  {words.unitColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, counts, overdue, long }) => (
              <tr>
                <th scope="row">
                  <a href={`${BASE}?${new URLSearchParams({ unit })}`}>{unit}</a>
                </th>
                <td class="number">{counts.due}</td>
                <td class="number">{counts.reached}</td>
                <td class="number">{overdue}</td>
                <td class="number">{long}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
