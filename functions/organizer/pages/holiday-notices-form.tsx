import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { planningWording } from '#shared/web/wording/planning.ts';

const words = planningWording.holidays;

export type HolidayTyped = { year: string; text: string };

/** The notice as the State Council words it, typed in or as a file. */
export const HolidayForm = ({ typed, action }: { typed: HolidayTyped; action: string }) => (
  <form method="post" action={action} enctype="multipart/form-data">
    <TextField lang="zh" name="year" label={words.year} value={typed.year} inputmode="numeric" short />
    <TextArea lang="zh" name="text" label={words.text} hint={words.textHint} value={typed.text} rows={8} />
    <TextField
      lang="zh"
      name="file"
      type="file"
      accept=".txt,.csv,.xlsx"
      label={words.file}
      hint={words.fileHint}
      optional
    />
    <p class="actions">
      <button class="button" type="submit">
        {words.check}
      </button>
    </p>
  </form>
);
