import type { ReactElement } from 'react';
import { currentProfile } from '../../../domain/afwegingskader/profiles.js';
import { REGIONS } from '../../../domain/terms/school-holidays.js';
import { readChoices, saveChoices, type NewChoices } from '../../../organisation/choices.js';
import { openLocation } from '../../../organisation/places-and-days.js';
import type { Answer, PageAnswer } from '../../answer.js';
import { choicesOf, RadioGroup, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { answered, settingsPage } from './parts.js';

const words = nl.settings.organisation;
const PHONE = /^[+\d][\d\s()-]{2,20}$/;

export async function showOrganisation(visit: Visit): Promise<Answer> {
  const choices = await readChoices(visit.web, visit.viewer);
  const form = new FormState({
    regio: [choices.region],
    vtnaam: [choices.veiligThuisRegion ?? ''],
    vtnummer: [choices.veiligThuisNumber ?? ''],
    minuten: [String(choices.idleMinutes)],
    verlaten: [choices.exitAddress],
  });
  return organisationPage(visit, form);
}

export async function sendOrganisation(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const again = (notice?: ReactElement): Promise<PageAnswer> =>
    Promise.resolve(organisationPage(visit, new FormState(typed), notice));
  if (first(typed, 'formulier') === 'locatie') {
    const name = first(typed, 'locatie').trim();
    if (name === '' || name.length > 200)
      return organisationPage(
        visit,
        new FormState(typed, [{ field: 'locatie', message: words.locationError }]),
      );
    return answered(visit, await openLocation(web, viewer, name), words.added, again);
  }
  const read = readForm(typed);
  if (!read.ok) return organisationPage(visit, new FormState(typed, read.errors));
  return answered(visit, await saveChoices(web, viewer, read.fields), words.saved, again);
}

function readForm(typed: Typed): ReadForm<NewChoices> {
  const read = new Reading(typed);
  const region = read.choice('regio', REGIONS, words.regionError);
  const veiligThuisNumber = first(typed, 'vtnummer').trim();
  if (!PHONE.test(veiligThuisNumber)) read.error('vtnummer', words.vtError);
  const idleMinutes = read.optionalNumber('minuten', words.idleError, { from: 5, to: 15 }) ?? 10;
  const exitAddress = first(typed, 'verlaten').trim();
  if (!isAddress(exitAddress)) read.error('verlaten', words.exitError);
  return read.result(() => ({
    region,
    veiligThuisRegion: read.optionalText('vtnaam') ?? null,
    veiligThuisNumber,
    idleMinutes,
    exitAddress,
  }));
}

function isAddress(text: string): boolean {
  return text.length <= 500 && URL.canParse(text) && new URL(text).protocol === 'https:';
}

function organisationPage(visit: Visit, form: FormState, notice?: ReactElement): PageAnswer {
  const { organisation } = visit.viewer;
  return settingsPage(
    'organisatie',
    form,
    <>
      {notice}
      <dl className="wl-pairs">
        <dt>{words.name}</dt>
        <dd>{organisation.name}</dd>
        <dt>{words.profile}</dt>
        <dd>{currentProfile(visit.viewer.profile).label}</dd>
        <dt>{words.locations}</dt>
        <dd>{organisation.locations.map((one) => one.name).join(', ')}</dd>
      </dl>
      <p>{words.fixed}</p>
      <Form visit={visit} form={form} button={words.save} drafts={false}>
        <RadioGroup
          field={form.field('regio')}
          label={words.region}
          choices={choicesOf(REGIONS, words.regions)}
          row
        />
        <TextField field={form.field('vtnaam')} label={words.vtRegion} optional />
        <TextField field={form.field('vtnummer')} label={words.vtNumber} kind="tel" />
        <TextField field={form.field('minuten')} label={words.idle} kind="number" size="short" />
        <TextField field={form.field('verlaten')} label={words.exit} help={words.exitHelp} />
      </Form>
      <h2>{words.addLocation}</h2>
      <Form visit={visit} form={form} button={words.addLocation} drafts={false} name="locatie">
        <TextField field={form.field('locatie')} label={words.newLocation} />
      </Form>
    </>,
  );
}
