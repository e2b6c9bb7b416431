import type { ReactElement, ReactNode } from 'react';
import type { Field } from '../forms/form-state.js';
import { nl } from '../texts/nl.js';

/** What every field has: order label, help, error, control (C0.6). */
interface Common {
  readonly field: Field;
  readonly label: string;
  readonly help?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** A value with the words a person chooses it by. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly help?: string;
}

/** Choices in the order of the vocabulary, from its list and the texts. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  texts: Readonly<Record<Value, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, text: texts[value] }));
}

export const YES_NO_CHOICES: readonly Choice[] = [
  { value: 'no', text: nl.form.no },
  { value: 'yes', text: nl.form.yes },
];

export function TextField({
  kind = 'text',
  size,
  autoComplete = 'off',
  ...common
}: Common & {
  readonly kind?: 'text' | 'email' | 'password' | 'number' | 'tel';
  readonly size?: 'short' | 'code';
  readonly autoComplete?: string;
}): ReactElement {
  const { field } = common;
  return (
    <Wrapped {...common}>
      <input
        {...controlProps(common)}
        className={`utrecht-textbox wl-input${size === undefined ? '' : ` wl-input--${size}`}`}
        type={kind === 'number' ? 'text' : kind}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        defaultValue={kind === 'password' ? '' : field.value}
        autoComplete={autoComplete}
        spellCheck={kind === 'text' ? undefined : false}
      />
    </Wrapped>
  );
}

export function TextArea({ rows = 4, ...common }: Common & { readonly rows?: number }): ReactElement {
  return (
    <Wrapped {...common}>
      <textarea
        {...controlProps(common)}
        className="utrecht-textarea wl-input"
        rows={rows}
        defaultValue={common.field.value}
        autoComplete="off"
      />
    </Wrapped>
  );
}

/** Nothing is preselected unless it was typed or is a harmless preset (P4). */
export function RadioGroup({
  choices,
  row = false,
  children,
  ...common
}: Common & {
  readonly choices: readonly Choice[];
  readonly row?: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <Group {...common}>
      <div className={row ? 'wl-choices--row' : undefined}>
        {choices.map((choice, index) => (
          <Option key={choice.value} common={common} choice={choice} type="radio" first={index === 0} />
        ))}
      </div>
      {children}
    </Group>
  );
}

export function CheckboxGroup({
  choices,
  ...common
}: Common & { readonly choices: readonly Choice[] }): ReactElement {
  return (
    <Group {...common}>
      {choices.map((choice, index) => (
        <Option key={choice.value} common={common} choice={choice} type="checkbox" first={index === 0} />
      ))}
    </Group>
  );
}

/** One tick that stands alone. */
export function Checkbox({ ...common }: Common): ReactElement {
  const choice = {
    value: 'yes',
    text: common.label,
    ...(common.help !== undefined && { help: common.help }),
  };
  return (
    <div className={wrapperClass(common.field)}>
      <ErrorLine field={common.field} />
      <Option common={common} choice={choice} type="checkbox" first />
    </div>
  );
}

export function Select({
  choices,
  empty = nl.form.chooseFirst,
  ...common
}: Common & { readonly choices: readonly Choice[]; readonly empty?: string }): ReactElement {
  return (
    <Wrapped {...common}>
      <select {...controlProps(common)} className="utrecht-select wl-input" defaultValue={common.field.value}>
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Wrapped>
  );
}

function Option({
  common,
  choice,
  type,
  first,
}: {
  readonly common: Common;
  readonly choice: Choice;
  readonly type: 'radio' | 'checkbox';
  readonly first: boolean;
}): ReactElement {
  const { field } = common;
  const id = first ? field.name : `${field.name}-${choice.value}`;
  return (
    <label className="wl-choice" htmlFor={id}>
      <input
        id={id}
        type={type}
        name={field.name}
        value={choice.value}
        defaultChecked={field.values.includes(choice.value)}
        aria-describedby={choice.help === undefined ? undefined : `${id}-uitleg`}
      />
      <span>
        {choice.text}
        {choice.help === undefined ? null : (
          <span className="wl-help" id={`${id}-uitleg`}>
            <br />
            {choice.help}
          </span>
        )}
      </span>
    </label>
  );
}

/** A label above one control. */
function Wrapped({
  field,
  label,
  help,
  optional,
  children,
}: Common & { readonly children: ReactNode }): ReactElement {
  return (
    <div className={wrapperClass(field)}>
      <label className="utrecht-form-label wl-label" htmlFor={field.name}>
        <LabelText label={label} optional={optional} />
      </label>
      <HelpLine field={field} help={help} />
      <ErrorLine field={field} />
      {children}
    </div>
  );
}

/** A legend above several controls; also used for dates. */
export function Group({
  field,
  label,
  help,
  optional,
  children,
}: Common & { readonly children: ReactNode }): ReactElement {
  const described = describedBy({ field, help });
  return (
    <fieldset className={wrapperClass(field)} aria-describedby={described}>
      <legend>
        <LabelText label={label} optional={optional} />
      </legend>
      <HelpLine field={field} help={help} />
      <ErrorLine field={field} />
      {children}
    </fieldset>
  );
}

function LabelText({ label, optional }: Pick<Common, 'label' | 'optional'>): ReactElement {
  return (
    <>
      {label}
      {optional === true ? <small> {nl.form.optional}</small> : null}
    </>
  );
}

function HelpLine({ field, help }: Pick<Common, 'field' | 'help'>): ReactElement | null {
  if (help === undefined) return null;
  return (
    <p className="utrecht-form-field-description wl-help" id={`${field.name}-hulp`}>
      {help}
    </p>
  );
}

function ErrorLine({ field }: Pick<Common, 'field'>): ReactElement | null {
  if (field.error === null) return null;
  return (
    <p className="wl-wrong" id={`${field.name}-fout`}>
      <span className="wl-hidden">{nl.error}</span>
      {field.error}
    </p>
  );
}

function wrapperClass(field: Field): string {
  return `utrecht-form-field wl-field${field.error === null ? '' : ' wl-field--wrong'}`;
}

function describedBy({ field, help }: Pick<Common, 'field' | 'help'>): string | undefined {
  const ids = [
    ...(help === undefined ? [] : [`${field.name}-hulp`]),
    ...(field.error === null ? [] : [`${field.name}-fout`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

function controlProps({ field, help, optional }: Common): {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
} {
  return {
    id: field.name,
    name: field.name,
    'aria-describedby': describedBy({ field, help }),
    'aria-invalid': field.error === null ? undefined : true,
    'aria-required': optional === true ? undefined : true,
  };
}
