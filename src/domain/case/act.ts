import type { Instant } from '../terms/amsterdam.js';
import type { Command } from './commands.js';
import type { CaseEvent, Happening } from './events.js';
import { apply, draftOf, type Draft } from './evolve.js';
import { kindOf, type CaseClass, type PersonId, type PointId } from './names.js';
import type { Setting } from './setting.js';
import { pointOf, type CaseState, type WaitingPoint } from './state.js';
import { dueByPolicy, makePoint, type DueMoment, type PointPlan } from './waiting-points.js';

/**
 * One act on a case while it is being decided: the state so far, and what has happened. Each happening is folded at
 * once, so the rule after it sees its effect. Lives only inside `decide` and `passTime`; nothing outside sees it change.
 */
export class Act {
  readonly events: CaseEvent[] = [];
  readonly #frame: { readonly id: string | null; readonly by: PersonId | null; readonly entryAt: Instant };
  #setting: Setting;
  #given: CaseState | null;
  #draft: Draft | null = null;
  #at: Instant;

  constructor(state: CaseState | null, setting: Setting, command: Command | null) {
    this.#given = state;
    this.#setting = setting;
    this.#frame = { id: command?.id ?? null, by: command?.by ?? null, entryAt: setting.now };
    this.#at = Math.min(command?.at ?? setting.now, setting.now);
  }

  /** When it was done in reality, never later than it was entered (fine print 34). */
  get at(): Instant {
    return this.#at;
  }

  /** The command's id; reminders have none. */
  get commandId(): string {
    return this.#frame.id ?? 'time';
  }

  get setting(): Setting {
    return this.#setting;
  }

  get state(): CaseState {
    const state = this.#draft ?? this.#given;
    if (state === null) throw new Error('The case is not open yet');
    return state;
  }

  /** Judges from here on as at this moment; what happens is still written down when it is entered. */
  goTo(moment: Instant): void {
    this.#setting = { ...this.#setting, now: moment };
    this.#at = moment;
  }

  happen(happening: Happening): void {
    const event = { ...happening, ...this.#frame };
    this.events.push(event);
    this.#draft ??= draftOf(this.#given, event);
    apply(this.#draft, event);
  }

  /** Starts a waiting point with the term of the policy, or starts it anew. Not timed in this class = does nothing. */
  open(id: PointId, from: Instant = this.at): void {
    const moment = dueByPolicy(id, from, this.state.class, this.#setting);
    if (moment !== null) this.openAt(id, moment);
  }

  /** Starts a waiting point at a moment of its own. */
  openAt(id: PointId, moment: DueMoment, dates: PointPlan['dates'] = {}): void {
    const plan = { id, ...moment, dates, class: this.state.class };
    this.happen({ type: 'pointOpened', point: makePoint(plan, this.#setting) });
  }

  /** One at a time: the earliest due moment is kept (fine print 14, 78). */
  openOrKeepEarlier(id: PointId, from: Instant = this.at): void {
    const running = pointOf(this.state, id);
    const moment = dueByPolicy(id, from, this.state.class, this.#setting);
    if (moment === null) return;
    if (running === undefined) this.openAt(id, moment);
    else if (moment.due < running.due) this.move(running, moment);
  }

  /** Gives an open point another due moment; its ladder is built anew and does not repeat what was climbed. */
  move(point: WaitingPoint, moment: DueMoment, dates: PointPlan['dates'] = point.dates): void {
    const climbed = moment.due === point.due ? point.rung : null;
    this.happen({
      type: 'pointMoved',
      point: makePoint({ id: point.id, ...moment, dates, class: this.state.class, climbed }, this.#setting),
    });
  }

  /** Asks Veilig Thuis again at another moment; the moment of the director stays (fine print 26). */
  askAgainAt(point: WaitingPoint, moment: DueMoment): void {
    const director = point.upcoming.filter((rung) => rung.track === 'director');
    const ask = { rung: 'due', at: moment.due, track: 'ladder' } as const;
    const upcoming = [...director, ask].sort((a, b) => a.at - b.at);
    this.happen({ type: 'pointMoved', point: { ...point, ...moment, upcoming } });
  }

  end(...ids: PointId[]): void {
    for (const id of ids) {
      if (pointOf(this.state, id) !== undefined) this.happen({ type: 'pointEnded', point: id });
    }
  }

  endAllExcept(kept: (id: PointId) => boolean): void {
    this.end(...this.state.points.map((point) => point.id).filter((id) => !kept(id)));
  }

  /**
   * Vocabulary, `changeClass`: raising sets each open point to the earlier of its old due moment and the new term
   * counted from now; lowering leaves due moments and only changes the ladder (fine print 37, 62, 72).
   */
  retime(from: Instant, keepEarlier: boolean): void {
    for (const point of this.state.points) {
      // The clock of Veilig Thuis is theirs: it keeps its moments in every class.
      if (point.ladder === 'veiligThuis') continue;
      const fresh = keepEarlier ? this.#freshTerm(point, from) : null;
      const moment = fresh !== null && fresh.due < point.due ? fresh : { due: point.due, basis: point.basis };
      this.move(point, moment);
    }
  }

  #freshTerm(point: WaitingPoint, from: Instant): DueMoment | null {
    const kind = kindOf(point.id);
    if (OWN_DATE.has(kind)) return null;
    return dueByPolicy(point.id, from, this.state.class, this.#setting);
  }

  changeClass(to: CaseClass): void {
    if (this.state.class !== to) this.happen({ type: 'classChanged', class: to });
  }
}

/** Points whose moment is agreed, legal or somebody else's: a change of class does not move them. */
const OWN_DATE: ReadonlySet<string> = new Set(['W9', 'W10', 'W11d', 'W12', 'W14', 'W15', 'task']);
