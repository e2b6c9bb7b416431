import type { Routes } from '../http/handle.js';
import { sendAfweging, showAfweging } from '../pages/afweging/routes.js';
import { sendClosing, showClosing } from '../pages/close/routes.js';
import { sendHelpDecision, showHelpDecision } from '../pages/decide-help/routes.js';
import { sendMeldingDecision, showMeldingDecision } from '../pages/decide-melding/routes.js';
import { sendRecheck, sendSight, sendStart, showHelp, showRecheck, showSight } from '../pages/help/routes.js';
import { manageAccess, manageCase, manageHoliday, manageMove } from '../pages/manage/routes.js';
import { sendMelding, showMelding } from '../pages/melding/routes.js';
import { sendMonitoring, showMonitoring } from '../pages/monitor/routes.js';
import { printReport, showReport } from '../pages/report/routes.js';
import { showDecisions } from '../pages/step-5/routes.js';
import { sendVeiligThuis, showVeiligThuis } from '../pages/veilig-thuis/routes.js';
import { urls } from '../urls.js';

/** From deciding to closing: S14, S16 to S20. Before the other steps: `/stap/5` is a page of its own. */
export const decisionRoutes: Routes = (router, pages) => {
  router.get(urls.step.pattern.replace(':stap', '5'), pages.page(showDecisions));
  router.get(urls.afweging.pattern, pages.page(showAfweging));
  router.post(urls.afweging.pattern, pages.page(sendAfweging));
  router.get(urls.decideMelding.pattern, pages.page(showMeldingDecision));
  router.post(urls.decideMelding.pattern, pages.page(sendMeldingDecision));
  router.get(urls.decideHelp.pattern, pages.page(showHelpDecision));
  router.post(urls.decideHelp.pattern, pages.page(sendHelpDecision));
  router.get(urls.help.pattern, pages.page(showHelp));
  router.post(urls.help.pattern, pages.page(sendStart));
  router.get(urls.sight.pattern, pages.page(showSight));
  router.post(urls.sight.pattern, pages.page(sendSight));
  router.get(urls.recheck.pattern, pages.page(showRecheck));
  router.post(urls.recheck.pattern, pages.page(sendRecheck));
  router.get(urls.melding.pattern, pages.page(showMelding));
  router.post(urls.melding.pattern, pages.page(sendMelding));
  // The way on of a refusal leads to the talk, which is the first part of the same page.
  router.get(urls.preReportTalk.pattern, pages.page(showMelding));
  router.post(urls.preReportTalk.pattern, pages.page(sendMelding));
  router.get(urls.report.pattern, pages.page(showReport));
  // The file is made only after somebody has said why (C0.9): this address shows the page that asks it.
  router.get(urls.reportPdf.pattern, pages.page(showReport));
  router.post(urls.reportPdf.pattern, pages.page(printReport));
  router.get(urls.veiligThuis.pattern, pages.page(showVeiligThuis));
  router.post(urls.veiligThuis.pattern, pages.page(sendVeiligThuis));
  router.get(urls.close.pattern, pages.page(showClosing));
  router.post(urls.close.pattern, pages.page(sendClosing));
  router.get(urls.monitor.pattern, pages.page(showMonitoring));
  router.post(urls.monitor.pattern, pages.page(sendMonitoring));

  const managing = [
    [urls.manage.pattern, manageCase],
    [urls.access.pattern, manageAccess],
    [urls.holidayPlan.pattern, manageHoliday],
    [urls.move.pattern, manageMove],
  ] as const;
  for (const [address, { show, send }] of managing) {
    router.get(address, pages.page(show));
    router.post(address, pages.page(send));
  }
};
