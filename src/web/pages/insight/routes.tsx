import type { ReactElement } from 'react';
import { readInsight, type Insight } from '../../../insight/read-insight.js';
import { notFound, page, type Answer } from '../../answer.js';
import { Select } from '../../components/fields.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { readQuestion, WHOLE } from './choice.js';
import { InsightView } from './view.js';

const words = nl.insight;

/** How many school years one can look back. */
const YEARS = 5;

/** S27, GET; for who has no figures the page is not there. */
export async function showInsight(visit: Visit): Promise<Answer> {
  const insight = await readInsight(visit.web.caseFile, visit.viewer, readQuestion(visit.query));
  if (insight === null) return notFound;
  const place = insight.place.name === '' ? words.whole : insight.place.name;
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <strong>{words.lead(place, words.year(insight.schoolYear))}</strong>
      </p>
      <Choices insight={insight} />
      <InsightView insight={insight} />
    </>
  );
  return page(words.title, body, { print: 'PR1' });
}

function Choices({ insight }: { readonly insight: Insight }): ReactElement {
  const { places, place, schoolYear, thisYear } = insight;
  const form = new FormState({
    locatie: [place.locationId ?? WHOLE],
    schooljaar: [String(schoolYear)],
  });
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  return (
    <form method="get" action={urls.insight()} className="wl-screen-only">
      <div className="wl-filters">
        <Select
          field={form.field('schooljaar')}
          label={words.choose.year}
          choices={years.map((year) => ({ value: String(year), text: words.year(year) }))}
        />
        {places.length < 2 ? null : (
          <Select
            field={form.field('locatie')}
            label={words.choose.place}
            choices={places.map((one) => ({
              value: one.locationId ?? WHOLE,
              text: one.name === '' ? words.whole : one.name,
            }))}
          />
        )}
        <button className="wl-button wl-button--second" type="submit">
          {words.choose.button}
        </button>
      </div>
    </form>
  );
}
