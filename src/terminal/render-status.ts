// What is being served, and what a reload changed, in a few lines for the terminal.

import type { FilePlace } from "../corpus/corpus-reading.ts";
import type { AnyRefusal, ReloadReport, Status } from "../tasks/reports.ts";
import { wording } from "../wording/wording.ts";
import { oneLine } from "./display.ts";

const { terminal } = wording;

/** `10 articles, 57 passages, 214 statements by 37 people`, and the refused files below. */
export function renderStatus(status: Status | null): string {
  if (status === null) return terminal.notReadYet;
  return [terminal.counts(status), ...status.refused.map(describeRefusal)].join("\n");
}

/** What a reload did, or why the articles from before it still serve. */
export function renderReload(report: ReloadReport): string {
  return report.kind === "failed"
    ? terminal.nothingChanged(oneLine(wording.faults.reload(report.fault)), report.tookMs)
    : `${terminal.reloaded(report)}\n${renderStatus(report.status)}`;
}

/** `refused broken.md, line 3: the front matter is not YAML`. */
export function describeRefusal(refusal: AnyRefusal): string {
  return terminal.refused(describePlace(refusal), oneLine(wording.faults.refusal(refusal.fault)));
}

/** `broken.md, line 3`. */
export function describePlace({ path, line }: FilePlace): string {
  return terminal.place(oneLine(path), line);
}
