import type { Setting } from '../domain/case/setting.js';
import type { CaseState } from '../domain/case/state.js';
import { hasBrokenGlass, levelOf } from '../domain/rights/level.js';
import { capacitiesOf } from '../domain/rights/may.js';
import type { AuditRow } from '../store/audit-rows.js';

/** In what position somebody stood to a case at that moment, for the log: the rights are read in the same transaction. */
export function standingOf(
  person: string,
  state: CaseState | null,
  setting: Setting,
): Pick<AuditRow, 'level' | 'relation' | 'purpose' | 'emergency'> {
  if (state === null) return {};
  return {
    level: levelOf(person, state, setting.directory, setting.now),
    relation: [...capacitiesOf(person, state, setting)].sort(),
    ...(hasBrokenGlass(person, state, setting.now) && { purpose: 'breakGlass' }),
    ...(state.class === 'acute' && { emergency: true }),
  };
}
