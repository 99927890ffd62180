// What is being served, and what a reload changed, in a few lines for the terminal.

import type { Place } from "../corpus/corpus-reading.ts";
import type { AnyRefusal, ReloadReport, Status } from "../tasks/reports.ts";
import { wording } from "../wording/wording.ts";
import { oneLine } from "./display.ts";

/** `10 articles, 57 passages, 214 statements by 37 people`, and the refused files below. */
export function renderStatus(status: Status | null): string {
  if (status === null) return "The corpus has not been read yet.";
  return [describeStatus(status), ...status.refused.map(describeRefusal)].join("\n");
}

/** The counts alone, on one line. */
export function describeStatus(status: Status): string {
  return [
    count(status.articles, "article"),
    count(status.passages, "passage"),
    `${count(status.statements, "statement")} by ${count(status.people, "person", "people")}`,
    ...(status.refused.length > 0 ? [`${count(status.refused.length, "file")} refused`] : []),
  ].join(", ");
}

/** What a reload did, or why the articles from before it still serve. */
export function renderReload(report: ReloadReport): string {
  const seconds = `${(report.tookMs / 1000).toFixed(1)} s`;
  if (report.kind === "failed") {
    return `Nothing was changed: ${oneLine(wording.reloadFault(report.fault))} (after ${seconds})`;
  }
  const { added, changed, removed, status } = report;
  return `Read again in ${seconds}: ${added} added, ${changed} changed, ${removed} removed.\n${renderStatus(status)}`;
}

/** `refused broken.md, line 3: the front matter is not YAML`. */
export function describeRefusal(refusal: AnyRefusal): string {
  return `refused ${describePlace(refusal)}: ${oneLine(wording.fault(refusal.fault))}`;
}

/** `broken.md, line 3`. */
export function describePlace({ path, line }: Place): string {
  return `${oneLine(path)}${line === null ? "" : `, line ${line}`}`;
}

/** `count(1, "article")` → `"1 article"`; thousands are grouped, `1,204 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
