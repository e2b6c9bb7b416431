import type { ReactElement } from 'react';
import { part } from '../forms/dates.js';
import type { FormState } from '../forms/form-state.js';
import { nl } from '../texts/nl.js';
import { Group } from './fields.js';

/**
 * Radios and three fields, never a date picker only (C0.6). `quick`: today and yesterday can be chosen; without it
 * only the three fields stand there, for days to come.
 */
export function DateField({
  form,
  name,
  label,
  help,
  quick = true,
  time = false,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly quick?: boolean;
  readonly time?: boolean;
}): ReactElement {
  const field = form.field(name);
  const words = nl.form.date;
  return (
    <Group field={field} label={label} help={help}>
      {quick
        ? (
            [
              ['today', words.today],
              ['yesterday', words.yesterday],
              ['other', words.other],
            ] as const
          ).map(([value, text], index) => (
            <label key={value} className="wl-choice">
              <input
                id={index === 0 ? name : `${name}-${value}`}
                type="radio"
                name={name}
                value={value}
                defaultChecked={field.value === value}
              />
              <span>{text}</span>
            </label>
          ))
        : null}
      <div className="wl-parts" data-when={quick ? `${name} other` : undefined}>
        <Part form={form} name={part.day(name)} label={words.day} {...(!quick && { id: name })} />
        <Part form={form} name={part.month(name)} label={words.month} />
        <Part form={form} name={part.year(name)} label={words.year} />
      </div>
      {time ? (
        <div className="wl-parts">
          <Part form={form} name={part.time(name)} label={words.time} className="wl-part--time" />
        </div>
      ) : null}
    </Group>
  );
}

function Part({
  form,
  name,
  label,
  id = name,
  className,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly id?: string;
  readonly className?: string;
}): ReactElement {
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="utrecht-textbox wl-input"
        type="text"
        inputMode={className === undefined ? 'numeric' : undefined}
        defaultValue={form.field(name).value}
        autoComplete="off"
      />
    </div>
  );
}
