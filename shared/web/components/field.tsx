import type { Child } from 'hono/jsx';
import type { Lang } from '#shared/platform/lang.ts';
import { commonWording } from '../wording/common.ts';

export type FieldProps = {
  lang: Lang;
  name: string;
  label: string;
  hint?: string;
  /** The sentence that says what to change. */
  error?: string;
  optional?: boolean;
  value?: string;
};

const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

const Around = (props: FieldProps & { children?: Child }) => (
  <div class={`field${props.error ? ' wrong' : ''}`}>
    <label for={props.name}>
      {props.label}
      {props.optional && commonWording[props.lang].optional}
    </label>
    {props.hint && (
      <span class="hint" id={`${props.name}-hint`}>
        {props.hint}
      </span>
    )}
    {props.error && (
      <span class="error" id={`${props.name}-error`}>
        {props.error}
      </span>
    )}
    {props.children}
  </div>
);

const common = (props: FieldProps) => ({
  id: props.name,
  name: props.name,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.error ? ('true' as const) : undefined,
});

type TextProps = FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'number' | 'date' | 'time' | 'file';
  inputmode?: 'numeric' | 'tel' | 'email';
  autocomplete?: string;
  maxlength?: number;
  short?: boolean;
  accept?: string;
};

/** A one-line answer with its label, hint and error. What was typed is kept. */
export const TextField = (props: TextProps) => (
  <Around {...props}>
    <input
      {...common(props)}
      type={props.type ?? 'text'}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      accept={props.accept}
      class={props.short ? 'short' : undefined}
      value={props.value}
    />
  </Around>
);

/** An answer of several lines. */
export const TextArea = (props: FieldProps & { rows?: number; placeholder?: string }) => (
  <Around {...props}>
    <textarea {...common(props)} rows={props.rows ?? 5} placeholder={props.placeholder}>
      {props.value}
    </textarea>
  </Around>
);

/** One choice from a list. */
export const Select = (
  props: FieldProps & { choices: { value: string; label: string }[]; short?: boolean },
) => (
  <Around {...props}>
    <select {...common(props)} class={props.short ? 'short' : undefined}>
      {props.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === props.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Around>
);
