import type { Addressed } from '#shared/pairing/list-letters.ts';
import { householdOfficeWording, lettersWording as words } from '#shared/web/wording/household-office.ts';
import { areas } from '../audience.ts';

type Props = { of: string; shown: Addressed[]; page: number; pages: number };

const PATH = areas.letters.href;

const pageHref = (path: string, of: string, page: number): string =>
  `${path}?${new URLSearchParams({ of, page: String(page) })}`;

/** A page of the households that get a letter, and the way to print theirs; `of`: by which proposal they got a cadre. */
export const LettersTable = ({ of, shown, page, pages }: Props) => (
  <>
    <p class="actions">
      <a class="button" href={pageHref(`${PATH}/print`, of, page)}>
        {words.print}
      </a>
    </p>
    <div class="scroll">
      <table>
        <caption>
          {words.table} <span class="quiet">{words.page(page, pages)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{householdOfficeWording.number}</th>
            <th scope="col">{householdOfficeWording.head}</th>
            <th scope="col">{householdOfficeWording.place}</th>
            <th scope="col">{words.hasMobile}</th>
            <th scope="col">{words.title}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ household, hasMobile }) => (
            <tr>
              <th scope="row">
                <a href={`${areas.households.href}/${household.id}`}>{household.id}</a>
              </th>
              <td>{household.head}</td>
              <td>
                {household.town} {household.village}
                {household.group}
              </td>
              <td>{hasMobile ? words.yes : words.no}</td>
              <td>
                <a href={`${PATH}/print?id=${household.id}`} aria-label={`${words.one} ${household.id}`}>
                  {words.one}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p class="actions">
      {page > 1 && (
        <a class="button second" href={pageHref(PATH, of, page - 1)}>
          {words.previous}
        </a>
      )}
      {page < pages && (
        <a class="button second" href={pageHref(PATH, of, page + 1)}>
          {words.next}
        </a>
      )}
    </p>
  </>
);
