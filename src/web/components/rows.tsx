import type { ReactElement } from 'react';
import type { FormState } from '../forms/form-state.js';
import { countField, moreAction, rowCount, rowField } from '../forms/rows.js';
import { TextField } from './fields.js';

/** A list that may grow: rows of text fields and a button for one more, without script. */
export function Rows({
  form,
  list,
  legend,
  help,
  fields,
  more,
}: {
  readonly form: FormState;
  readonly list: string;
  readonly legend: string;
  readonly help?: string;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly help?: string }[];
  readonly more: string;
}): ReactElement {
  const count = rowCount(form.typed, list);
  return (
    <fieldset className="utrecht-form-field wl-field">
      <legend>{legend}</legend>
      {help === undefined ? null : <p className="wl-help">{help}</p>}
      <input type="hidden" name={countField(list)} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="wl-parts wl-row">
          {fields.map((field) => (
            <TextField
              key={field.name}
              field={form.field(rowField(field.name, index + 1))}
              label={count === 1 ? field.label : `${field.label} (${index + 1})`}
              help={field.help}
              optional={index > 0}
            />
          ))}
        </div>
      ))}
      <button
        className="wl-button wl-button--second wl-button--small"
        type="submit"
        name="actie"
        value={moreAction(list)}
      >
        {more}
      </button>
    </fieldset>
  );
}
