import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { ProposalReason } from '../../../domain/sot/proposals.js';
import type { Proposals } from '../../../sot/propose.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import type { MeetingPage } from './open-meeting.js';

const words = nl.sot.agenda;

/** Left of the agenda: cases by their state, with the reason in words; then those that may not wait. */
export function ProposalsView({
  page,
  proposals,
}: {
  readonly page: MeetingPage;
  readonly proposals: Proposals;
}): ReactElement {
  const { sheet, visit } = page;
  const { id, state } = sheet;
  const day = showDay(dayOf(state.startsAt), visit.now);
  return (
    <section aria-labelledby="voorgesteld" className="wl-screen-only">
      <h2 id="voorgesteld">{words.proposed}</h2>
      <p>{words.proposedLead}</p>
      {proposals.proposed.length === 0 ? <p>{words.none}</p> : null}
      <ul className="wl-plain">
        {proposals.proposed.map(({ code, anonymous, reasons, pressing }) => (
          <li key={code} className="wl-card">
            <div>
              <p>
                <strong>{showCode(code)}</strong> {anonymous}
              </p>
              {reasons.map((reason) => (
                <p key={reason.kind}>{reasonWords(reason, visit.now)}</p>
              ))}
              {pressing === null ? null : (
                <p className="wl-box wl-box--warn">
                  {words.guard(day, showMoment(pressing.due, visit.now))} {words.guardGoesOn}
                </p>
              )}
              <a
                className="wl-button wl-button--second wl-button--small"
                href={urls.meetingPoint({ id, punt: code })}
              >
                {words.take}
                <span className="wl-hidden">{`: ${showCode(code)}`}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
      {proposals.cannotWait.length === 0 ? null : (
        <>
          <h3>{words.cannotWait}</h3>
          <p>{words.cannotWaitLead(day)}</p>
          <ul className="wl-plain">
            {proposals.cannotWait.map(({ code, anonymous, because, term }) => (
              <li key={code} className="wl-card">
                <div>
                  <p>
                    <a href={urls.case({ zaak: code })}>{showCode(code)}</a> {anonymous}
                  </p>
                  <p>
                    <strong>{nl.sot.out[because]}</strong>{' '}
                    {because === 'highTerm' && term !== null
                      ? words.guard(day, showMoment(term.due, visit.now))
                      : words.notHere}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function reasonWords(reason: ProposalReason, now: number): string {
  const { reasons } = nl.sot;
  switch (reason.kind) {
    case 'recheck':
      return reasons.recheck(showDay(dayOf(reason.at), now));
    case 'helpNotStarted':
      return reasons.helpNotStarted(showDay(dayOf(reason.since), now));
    case 'waitsForVeiligThuis':
      return reasons.waitsForVeiligThuis(showDay(dayOf(reason.since), now));
    case 'stalled':
      return reasons.stalled(String(reason.schoolDays));
    case 'widerConsultation':
      return reasons.widerConsultation();
    case 'openAgreement':
      return reasons.openAgreement();
  }
}
