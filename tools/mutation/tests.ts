/** The tests of the core that are fast and exact: what a mutant is killed by. */
import '../../test/domain/rules/r01-r15.test.js';
import '../../test/domain/rules/r16-r38.test.js';
import '../../test/domain/fine-print/fp-01-20.test.js';
import '../../test/domain/fine-print/fp-21-50.test.js';
import '../../test/domain/fine-print/fp-53-80.test.js';
import '../../test/domain/afwegingskader/profiles.test.js';
import '../../test/domain/rights/level.test.js';
import '../../test/domain/rights/permissions.test.js';
import '../../test/domain/case/finer-points.test.js';
import '../../test/domain/case/recompute-terms.test.js';
import '../../test/domain/case/recipients.test.js';
import '../../test/domain/case/what-is-kept.test.js';
import '../../test/domain/terms/calendar.test.js';
import '../../test/domain/terms/policy-limits.test.js';
import './lives.js';
