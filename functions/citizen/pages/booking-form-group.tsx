import { TextArea, TextField } from '#shared/web/components/field.tsx';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import type { FormProps } from './booking-form.tsx';

/** For several people with one matter: how many it concerns, and who comes for them. Folded away unless it is used. */
export const GroupPart = ({ lang, typed, errors }: FormProps) => {
  const words = changesWording[lang];
  const isUsed = [typed.groupSize, typed.representatives, errors.groupSize, errors.representatives].some(
    Boolean,
  );
  return (
    <details class="card" open={isUsed}>
      <summary>{words.group}</summary>
      <TextField
        lang={lang}
        name="groupSize"
        label={words.groupSize}
        optional
        value={typed.groupSize}
        error={errors.groupSize}
        inputmode="numeric"
        short
      />
      <TextArea
        lang={lang}
        name="representatives"
        label={words.representatives}
        hint={words.representativesHint}
        optional
        rows={2}
        value={typed.representatives}
        error={errors.representatives}
      />
    </details>
  );
};
