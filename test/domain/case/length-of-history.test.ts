import { describe, expect, it } from '@jest/globals';
import { PEOPLE, tale, type Tale } from '../support/tale.js';

/** A case in which so many things happened, again and again, over help that runs. */
function lived(rounds: number): Tale {
  const t = tale({ people: { ...PEOPLE, uma: ['professional'] } })
    .opened()
    .helped();
  const guest = { person: 'uma' };
  for (let round = 0; round < rounds; round += 1) {
    t.later(1)
      .ok('lisa', 'recordSignal')
      .ok('omar', 'reviewSignal')
      .ok('omar', 'recordConsultation')
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' })
      .ok('omar', 'holdConversation')
      .ok('omar', 'recordContactAttempt')
      .ok('omar', 'recordSight')
      .ok('omar', 'describeCase')
      .ok('omar', 'addStatement')
      .ok('omar', 'answerReporter')
      .ok('omar', 'receiveAccessRequest')
      .ok('paul', 'decideAccessRequest')
      .ok('uma', 'breakGlass')
      .ok('omar', 'assign', { person: 'ria' })
      .ok('ria', 'reviewBreakGlass', guest)
      .ok('ria', 'revokeAccess', guest)
      .ok('ria', 'assign', { person: 'omar' });
  }
  return t;
}

/** Numbers written with as many digits, so that only what is kept is compared. */
const size = (t: Tale): number => JSON.stringify(t.state).replace(/\d+/g, '0').length;

describe('the length of a history', () => {
  it('makes no difference to what the core has to look at: the state of a case does not grow with its events', () => {
    const short = lived(3);
    const long = lived(150);
    expect(long.events.length).toBeGreaterThan(30 * short.events.length);
    expect(size(long)).toBe(size(short));
  });
});
