/** What the mutants of terms and calendars are killed by: the exact days, without the long roads of the scenarios. */
import '../../test/domain/terms/amsterdam.test.js';
import '../../test/domain/terms/calendar.test.js';
import '../../test/domain/terms/public-holidays.test.js';
import '../../test/domain/terms/policy.test.js';
import '../../test/domain/terms/policy-limits.test.js';
import '../../test/domain/fine-print/fp-21-50.test.js';
import '../../test/domain/case/recompute-terms.test.js';
import '../../test/domain/rules/r01-r15.test.js';
