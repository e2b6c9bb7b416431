import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../../platform/config.js';
import { openKeys } from '../../security/open-keys.js';
import { verifyAudit } from '../../store/verify-audit.js';
import type { CliCommand } from './command.js';

/** Checks that nobody changed the log (LG-05): exit code 0, or 1 with every place that is wrong. */
export const auditVerify: CliCommand = {
  about: 'controleert het logboek: audit verify [--organisation ID] [--anchors BESTAND] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        organisation: { type: 'string' },
        anchors: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const config = readConfig(process.env);
    const file = values.anchors ?? config.ANCHOR_FILE;
    const anchors = file === undefined ? [] : linesOf(await readFile(file, 'utf8'));
    const report = await verifyAudit(config.DATABASE_URL, {
      organisationId: values.organisation,
      anchors,
      publicKeys: (await openKeys(config)).publicKeys(),
    });
    if (values.json) console.log(JSON.stringify(report));
    else {
      console.log(`${report.rows} regels en ${report.anchors} ankers bekeken.`);
      for (const { organisationId, seq, kind, caseId } of report.findings)
        console.log(
          `${kind}: organisatie ${organisationId}, plaats ${seq}${caseId === undefined ? '' : `, zaak ${caseId}`}`,
        );
      console.log(
        report.findings.length === 0
          ? 'Het logboek klopt.'
          : 'Het logboek klopt NIET. Zie docs/beheer/incident.md.',
      );
    }
    return report.findings.length === 0 ? 0 : 1;
  },
};

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
