import { page as answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import { balanceOf } from '../case/balance.js';
import { BalanceView } from '../case/balance-view.js';
import { ofCase } from '../case/case-form.js';
import { CaseShell } from '../case/shell.js';

/** S08: three columns, in full. */
export const showForAndAgainst = ofCase((page) =>
  Promise.resolve(
    answer(
      nl.case.balance.title,
      <CaseShell page={page} title={nl.case.balance.title}>
        <BalanceView balance={balanceOf(page)} zaak={page.code} />
      </CaseShell>,
      { caseCode: page.code, print: 'PR1' },
    ),
  ),
);
