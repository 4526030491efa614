import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { ask, done, order, reaches, seen, timeline } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { openShop, operator } from "../support/people.ts";
import { until } from "../support/until.ts";

const DAY = 86_400_000;

async function calendar(): Promise<Json> {
  return done(await operator.get("/calendars/current"));
}

/** The day in Jakarta of an instant, moved by days. */
function day(at: string | number, moved = 0): string {
  return new Date(new Date(at).getTime() + 7 * 3_600_000 + moved * DAY).toISOString().slice(0, 10);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** Publishes the days off of a year: those that are there already and some more. */
async function decree(year: string, dates: readonly string[]): Promise<Json> {
  const before = (await calendar()).years[year] ?? { holidays: [], joint_leave: [] };
  const holidays = [...before.holidays, ...dates.map((date) => ({ date, name: `Libur ${date}` }))];
  const body = { year: Number(year), decree: "SKB 3 Menteri", holidays, joint_leave: before.joint_leave };
  return done(await operator.post("/calendars", body), 201);
}

/** Moves the clock to where three business days reach into a year that no decree has spoken of. */
async function beforeUndecreedYear(): Promise<string> {
  const { years } = await calendar();
  const last = Object.keys(years).sort().at(-1) ?? "";
  const now = await caseTime();
  // 30 December, 10:00 WIB: at most two business days are left of the year.
  const end = Date.parse(`${last}-12-30T03:00:00Z`);
  if (end > now) await moveClock(end);
  return String(Number(last) + 1);
}

describe("A calendar by decree (R7.2)", () => {
  it("that comes late moves provisional deadlines, later only, and the case is told", async () => {
    const year = await beforeUndecreedYear();
    const shop = await openShop();
    const { refund_id, due } = await ask(shop, await order(shop));
    expect(due.explains.provisional).toBe(true);
    // The last day of the term becomes a holiday: the term ends on a later one.
    const lastDay = day(due.at, -1);

    await decree(
      year,
      [lastDay].filter((date) => date.startsWith(year)),
    );

    const moved = await until("the deadline to be counted again", async (last) => {
      const now = await seen(shop.buyer, refund_id);
      last(now.due);
      return now.due.explains.provisional === false && now;
    });
    expect(Date.parse(moved.due.at)).toBeGreaterThan(Date.parse(due.at));
    expect(isWeekend(day(moved.due.at, -1))).toBe(false);
    expect(moved.due.explains.skipped_days).toContainEqual({
      date: lastDay,
      why: "public_holiday",
      name: `Libur ${lastDay}`,
    });
    expect((await timeline(shop.buyer, refund_id)).at(-1)).toMatchObject({
      type: "refund.due_moved",
      actor: { role: "system" },
    });
    await moveClock(due.at);
    expect((await seen(shop.buyer, refund_id)).status).toBe("requested");
    await moveClock(moved.due.at);
    await reaches(shop.buyer, refund_id, "paid");
  });

  it("amended, affects only deadlines set after it", async () => {
    const now = await caseTime();
    for (const year of new Set([day(now, 0).slice(0, 4), day(now, 30).slice(0, 4)])) await decree(year, []);
    const shop = await openShop();
    const before = await ask(shop, await order(shop));
    expect(before.due.explains.provisional).toBe(false);
    const lastDay = day(before.due.at, -1);

    await decree(lastDay.slice(0, 4), [lastDay]);

    const after = await ask(shop, await order(shop));
    expect(Date.parse(after.due.at)).toBeGreaterThan(Date.parse(before.due.at));
    expect((await seen(shop.buyer, before.refund_id)).due).toEqual(before.due);
  });

  it("keeps every version, and refuses days that are in another year", async () => {
    const now = await calendar();
    expect(done(await operator.get(`/calendars/${now.version}`))).toEqual(now);
    const first = done(await operator.get("/calendars/1"));
    expect(first.years["2026"].joint_leave).toContainEqual({
      date: "2026-12-24",
      name: "Cuti bersama Natal",
    });
    const body = {
      year: 2040,
      decree: "SKB",
      holidays: [{ date: "2041-01-01", name: "Salah" }],
      joint_leave: [],
    };
    const refused = await operator.post("/calendars", body);
    expect([refused.status, refused.body.code]).toEqual([400, "other_year"]);
    expect(await calendar()).toEqual(now);
  });
});

describe("A preview of a deadline (R7.3)", () => {
  const asked = { term: { count: 3, unit: "business_days" }, from: "2026-03-17T10:00:00+07:00" };

  it("of three business days from 17 March 2026 ends with 27 March, and says which days were skipped", async () => {
    const preview = done(await operator.post("/deadlines/preview", asked));
    expect(preview.at).toBe("2026-03-28T00:00:00+07:00");
    expect(preview.explains.provisional).toBe(false);
    expect(preview.explains.skipped_days.map((one: Json) => [one.date, one.why])).toEqual([
      ["2026-03-18", "joint_leave"],
      ["2026-03-19", "public_holiday"],
      ["2026-03-20", "joint_leave"],
      ["2026-03-21", "public_holiday"],
      ["2026-03-22", "public_holiday"],
      ["2026-03-23", "joint_leave"],
      ["2026-03-24", "joint_leave"],
    ]);
  });

  it("ends with 23 March where joint leave counts as working days (R7.1)", async () => {
    const preview = done(await operator.post("/deadlines/preview", { ...asked, joint_leave_counts: true }));
    expect(preview.at).toBe("2026-03-24T00:00:00+07:00");
  });

  it("runs from the instant for hours and plain days, and is provisional where no decree reaches", async () => {
    const preview = async (count: number, unit: string, from: string) =>
      done(await operator.post("/deadlines/preview", { term: { count, unit }, from }));
    expect((await preview(24, "hours", "2026-03-20T23:30:00+07:00")).at).toBe("2026-03-21T23:30:00+07:00");
    expect((await preview(7, "days", "2026-12-28T01:02:03Z")).at).toBe("2027-01-04T08:02:03+07:00");
    expect((await preview(3, "business_days", "2089-05-02T10:00:00+07:00")).explains.provisional).toBe(true);
  });
});
