import type { Proposal } from '#shared/pairing/proposal.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { Select } from '#shared/web/components/field.tsx';
import { lettersWording as words } from '#shared/web/wording/household-office.ts';
import { fullDateInWords } from '#shared/web/wording/reception.ts';
import { areas } from '../audience.ts';

const nameOf = ({ confirmedAt, madeAt, proposed }: Proposal): string =>
  words.proposal(fullDateInWords(civilDateOf(confirmedAt ?? madeAt), 'zh'), proposed);

/** Which confirmed proposal's letters to look at; with only one there is no choice. */
export const ProposalChoice = ({ telling, chosen }: { telling: Proposal[]; chosen: Proposal }) =>
  telling.length > 1 ? (
    <form method="get" action={areas.letters.href} class="narrow no-print">
      <Select
        lang="zh"
        name="of"
        label={words.which}
        value={chosen.id}
        choices={telling.map((proposal) => ({ value: proposal.id, label: nameOf(proposal) }))}
      />
      <button class="button second" type="submit">
        {words.show}
      </button>
    </form>
  ) : null;
