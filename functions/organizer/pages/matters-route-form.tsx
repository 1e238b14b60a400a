import type { LastDay } from '#shared/matters/clock-rules.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { departmentsFor } from '#shared/matters/suggest-rules.ts';
import type { Department } from '#shared/people/department.ts';
import { Choices } from '#shared/web/components/choices.tsx';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { mattersWording } from '#shared/web/wording/matters.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { type Tried, WhatWasWrong } from './matters-words-form.tsx';

const words = mattersWording.route;

export type RouteFormProps = {
  matter: Matter;
  departments: Department[];
  /** The last days there are to report back by, without the extension and with it. */
  latest: { opinion: LastDay; extended: LastDay };
  href: string;
  tried?: Tried;
};

const begun = ({ routing, state, aboutDepartmentId = '' }: Matter, suggested: Department[]) => ({
  way: state === 'forwarded' ? 'forward' : state === 'assigned' ? 'assign' : '',
  departmentId: routing?.departmentId ?? suggested[0]?.id ?? '',
  reportBy: state === 'assigned' ? (routing?.reportBy ?? '') : '',
  aboutDepartmentId,
});

/** Forwards or assigns a matter, the departments whose duties fit on top. */
export const RouteForm = ({ matter, departments, latest, href, tried }: RouteFormProps) => {
  const errors = fieldErrorsInWords(tried?.refusal.errors, 'zh');
  const suggested = departmentsFor(matter.topic, departments);
  const others = departments.filter((department) => !suggested.includes(department));
  const typed: Record<string, string> = tried?.typed ?? begun(matter, suggested);
  return (
    <section class="no-print">
      <h2>{matter.routing ? words.again : words.title}</h2>
      <WhatWasWrong refusal={tried?.refusal} />
      <form method="post" action={href}>
        <input type="hidden" name="version" value={String(matter.version)} />
        <Choices
          lang="zh"
          type="radio"
          name="way"
          label={words.way}
          error={errors.way}
          values={[typed.way ?? '']}
          choices={Object.entries(words.ways).map(([value, label]) => ({ value, label }))}
        />
        <Select
          lang="zh"
          name="departmentId"
          label={words.department}
          hint={suggested.length > 0 ? words.departmentHint : undefined}
          error={errors.departmentId}
          value={typed.departmentId}
          choices={[
            { value: '', label: words.choose },
            ...suggested.map(({ id, name }) => ({ value: id, label: words.suggested(name) })),
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          lang="zh"
          name="reportBy"
          type="date"
          label={words.reportBy}
          hint={words.reportByHint(
            dateInWords(latest.opinion.rolled, 'zh'),
            dateInWords(latest.extended.rolled, 'zh'),
          )}
          error={errors.reportBy}
          value={typed.reportBy}
          optional
        />
        <Select
          lang="zh"
          name="aboutDepartmentId"
          label={words.about}
          hint={words.aboutHint}
          error={errors.aboutDepartmentId}
          value={typed.aboutDepartmentId}
          optional
          choices={[
            { value: '', label: words.aboutNone },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <p class="actions">
          <button class="button" type="submit">
            {words.save}
          </button>
        </p>
      </form>
    </section>
  );
};
