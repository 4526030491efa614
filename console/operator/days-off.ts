import type { Shapes } from "../api/client.ts";

/** A day off with its kind, as the pages of days off have it. */
export interface Day {
  readonly date: string;
  readonly name: string;
  readonly leave: boolean;
}

/** All days off of a year, in order. */
export function daysOf(decree: Shapes["Calendar"]["years"][string] | undefined): Day[] {
  const holidays = (decree?.holidays ?? []).map((day) => ({ ...day, leave: false }));
  const leave = (decree?.joint_leave ?? []).map((day) => ({ ...day, leave: true }));
  return [...holidays, ...leave].sort((a, b) => (a.date < b.date ? -1 : 1));
}
