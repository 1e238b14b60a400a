import { commonWording } from '../wording/common.ts';
import type { FieldProps } from './field.tsx';

type ChoicesProps = Omit<FieldProps, 'value'> & {
  /** One answer, or as many as fit. */
  type: 'radio' | 'checkbox';
  choices: { value: string; label: string }[];
  values: string[];
  /** Side by side, each as large as a button. */
  tiles?: boolean;
};

/** A question answered by ticking, each choice a large target. */
export const Choices = ({
  lang,
  name,
  label,
  hint,
  error,
  optional,
  type,
  choices,
  values,
  tiles,
}: ChoicesProps) => (
  <fieldset
    class={`field${error ? ' wrong' : ''}`}
    id={name}
    aria-describedby={
      [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
    }
  >
    <legend>
      {label}
      {optional && commonWording[lang].optional}
    </legend>
    {hint && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    {error && (
      <span class="error" id={`${name}-error`}>
        {error}
      </span>
    )}
    <div class={tiles ? 'tiles' : undefined}>
      {choices.map((choice) => (
        <div class="choice">
          <input
            type={type}
            name={name}
            id={`${name}-${choice.value}`}
            value={choice.value}
            checked={values.includes(choice.value)}
          />
          <label for={`${name}-${choice.value}`}>{choice.label}</label>
        </div>
      ))}
    </div>
  </fieldset>
);
