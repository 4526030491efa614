import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { expect, vi } from "vitest";
import type { Appeal } from "../../../functions/appeals/appeal.ts";
import { expire as expireAppeal } from "../../../functions/appeals/expiry.ts";
import { fileKey } from "../../../functions/evidence/store.ts";
import { hearingOf } from "../../../functions/hearings/court.ts";
import { isOpen } from "../../../functions/hearings/hearing.ts";
import { instant, plusDays } from "../../../functions/kernel/instants.ts";
import type { Journal } from "../../../functions/ledger/ledger.ts";
import { balanceKey, balanceOf, credit } from "../../../functions/ledger/store.ts";
import { issuing } from "../../../functions/penalties/composing.ts";
import { expire as lapse } from "../../../functions/penalties/expiry.ts";
import { hear as payOwed } from "../../../functions/penalties/listeners.ts";
import { owedOf, type Penalty, sentence } from "../../../functions/penalties/penalty.ts";
import { penaltyKey, penaltyOf, pointsKey, pointsOf } from "../../../functions/penalties/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import type { Change } from "../../../functions/platform/changes.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import type { PenaltyKind } from "../../../functions/policies/policy.ts";
import { heard } from "../../unit/given.ts";
import { ask, type Response } from "./door.ts";
import { before, type Gate, serveTable } from "./gate.ts";
import { MemoryTable, type Sent } from "./memory-table.ts";

const SHOP = "toko";
export const SELLER: Caller = { role: "seller", id: "seller-1", shop_id: SHOP };
/** The first of them issued every penalty there is, and reviews none of them. */
export const AGENTS = ["agent-1", "agent-2", "agent-3"].map((id): Caller => ({ role: "agent", id }));
const ISSUER = "agent-1";
const MOST = FIRST_POLICY.penalties.appeals;
const FILES = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"];
const STATEMENT =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, dan akan diantar kepada pembeli besok siang.";

/** One shop's penalties and its appeals on a table in memory, by the real handlers; looked at after every commit. */
export class AppealWorld {
  readonly table = new MemoryTable();
  readonly answers: Response[] = [];
  private credited = 0;
  private issued = 0;
  private wrong: unknown;

  constructor(gate: Gate) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-02T03:00:00Z") });
    serveTable(
      this.table,
      before(() => gate("before")),
    );
    this.table.onCommit = () => {
      try {
        this.holds();
      } catch (error) {
        this.wrong ??= error;
      }
    };
  }

  /** Throws the first thing that was wrong after any commit. */
  isRight(): void {
    if (this.wrong) throw this.wrong;
  }

  wait(hours: number): void {
    vi.setSystemTime(Date.now() + hours * 3_600_000);
  }

  private commit(changes: readonly Change[]): void {
    const TransactItems = changes.map(({ item }) => item);
    this.table.answer(new TransactWriteCommand({ TransactItems }) as unknown as Sent);
  }

  topUp(amount: number): void {
    this.credited += amount;
    this.commit([credit(SHOP, amount)]);
  }

  /** An agent issues a penalty; what its fine takes is the balance's to say. */
  issue(kind: PenaltyKind): void {
    const [points, balance] = [this.points, this.balance];
    this.issued += 1;
    const penalty = sentence({
      penalty_id: `pn_01KJPHJ9R0ABCDEFGHJKMNPQ0${this.issued}`,
      notice_id: `nt_order-${this.issued}-1`,
      order_id: `order-${this.issued}`,
      shop_id: SHOP,
      buyer_id: "pembeli",
      kind,
      issued_by: { role: "agent", id: ISSUER },
      now: instant(Date.now()),
      policy: FIRST_POLICY,
      calendar: FIRST_CALENDAR,
    });
    const { milestones } = FIRST_POLICY.penalties;
    this.commit(issuing(penalty, { points, balance }, milestones, AGENTS[0] as Caller).changes);
  }

  async tell(as: Caller, path: string, body: unknown = {}): Promise<Response> {
    const answer = await ask({ as, path, body });
    this.answers.push(answer);
    return answer;
  }

  /** Hands in all that is wanted: files that were accepted, and an account. */
  async handIn(id: string): Promise<void> {
    const owner = { case_kind: "appeal", case_id: id } as const;
    const files = FILES.map((requirement, n) => {
      const file_id = `ef_01KJPHJ9R0ABCDEFGHJKMNPQS${n}`;
      const facts = { file_id, party: "seller", requirement, content_type: "image/png", bytes: 9 };
      const Item = {
        ...fileKey(owner, file_id),
        ...owner,
        ...facts,
        status: "accepted",
        created_at: "2026-03-02T03:00:00.000Z",
      };
      this.table.answer({ constructor: { name: "PutCommand" }, input: { Item } });
      return file_id;
    });
    const body = { statement: STATEMENT, files };
    const saved = await ask({ as: SELLER, method: "PUT", path: `/appeals/${id}/draft`, body });
    this.answers.push(saved);
    if (saved.status !== 200) return;
    await this.tell(SELLER, `/appeals/${id}/submissions`, { draft: saved.body.version });
  }

  /** The deadline of an appeal, or of points, is looked at; early it does nothing. */
  expire = (id: string) => expireAppeal({ kind: "appeal", case_id: id, shop_id: SHOP }, Date.now());
  lapse = (id: string) => lapse({ kind: "penalty", case_id: id, shop_id: SHOP }, Date.now());

  async pay(): Promise<void> {
    await payOwed(heard("shop.topped_up", { subject: { shop_id: SHOP }, data: { serves_queue: true } }));
  }

  get penalties(): Penalty[] {
    return this.table
      .all()
      .filter(({ kind }) => kind === "penalty")
      .map((item) => penaltyOf(item) as Penalty);
  }

  get appeals(): Appeal[] {
    return this.table
      .all()
      .filter(({ kind }) => kind === "appeal")
      .map((item) => hearingOf<Appeal>(item) as Appeal);
  }

  penalty(n: number): Penalty | undefined {
    const { penalties } = this;
    const found = penalties[n % Math.max(1, penalties.length)];
    return found && penaltyOf(this.table.get(penaltyKey(found.penalty_id)));
  }

  get points() {
    return pointsOf(this.table.get(pointsKey(SHOP)), SHOP);
  }

  get balance() {
    return balanceOf(this.table.get(balanceKey(SHOP)));
  }

  private holds(): void {
    const { penalties, points, balance } = this;
    expect(points.active + points.lapsed + points.given_back, "R5.2 points issued").toBe(points.issued);
    for (const status of ["active", "lapsed", "given_back"] as const) {
      const sum = penalties.filter((one) => one.status === status).reduce((all, one) => all + one.points, 0);
      expect(points[status], `R5.2 points ${status}`).toBe(sum);
    }
    const kept = penalties.filter(({ status }) => status !== "given_back");
    const taken = kept.reduce((all, { fine_taken }) => all + fine_taken, 0);
    expect(balance.available, "R1.3 what was given, less the fines that stand").toBe(this.credited - taken);
    expect(balance.fines_owed, "R3.5 what is owed").toBe(
      penalties.reduce((all, one) => all + owedOf(one), 0),
    );
    for (const penalty of penalties) this.appealed(penalty);
  }

  private appealed(penalty: Penalty): void {
    const { penalty_id, status, fine_taken, appeals_used, open_appeal } = penalty;
    const own = this.appeals.filter((one) => one.penalty_id === penalty_id);
    const open = own.filter((one) => isOpen(one.status)).map(({ appeal_id }) => appeal_id);
    expect(open, "R5.3 one appeal at a time").toEqual(open_appeal ? [open_appeal] : []);
    expect(appeals_used, "R5.3 at most two").toBeLessThanOrEqual(MOST);
    expect(own.filter(({ sides }) => (sides.seller?.used ?? 0) > 0).length, "R5.3 used").toBe(appeals_used);
    const upheld = own.filter((one) => one.status === "decided" && one.ruling.outcome === "upheld");
    expect(upheld.length, "R5.4 given back once").toBe(status === "given_back" ? 1 : 0);
    const backs = this.journals(penalty_id).filter(({ movement }) => movement === "fine_given_back");
    expect(backs.length, "R5.4 reversed once").toBe(status === "given_back" && fine_taken > 0 ? 1 : 0);
    const sum = this.journals(penalty_id).flatMap(({ legs }) =>
      legs.filter(({ account }) => account === "payments"),
    );
    const out = sum.reduce((all, { amount }) => all + amount, 0);
    expect(out, "R5.4 what the entries come to").toBe(status === "given_back" ? 0 : fine_taken);
    for (const appeal of own) {
      if (appeal.given_back) this.cameBack(penalty, appeal.given_back);
      if (appeal.used_before === 0 && appeal.status === "decided" && appeal.ruling.outcome === "refused") {
        const { at } = appeal.ruling;
        expect([penalty.appeal_from, penalty.appeal_until], "R5.3 days again").toEqual([at, plusDays(at, 7)]);
      }
      if (appeal.status === "in_review") expect(appeal.claimed_by, "R5.4 the issuer").not.toBe(ISSUER);
      if (appeal.status === "decided") expect(appeal.ruling.by, "R5.4 the issuer").not.toBe(ISSUER);
    }
  }

  /** R5.4: what an appeal says came back is what did: of points that had lapsed, nothing. */
  private cameBack({ penalty_id, points, fine, fine_taken }: Penalty, said: Appeal["given_back"]): void {
    const { from } = this.table.all().find(({ type, subject }) => {
      const { penalty_id: of } = (subject ?? {}) as { penalty_id?: string };
      return type === "penalty.given_back" && of === penalty_id;
    }) as { from?: string };
    expect(said, `R5.4 given back while ${from}`).toEqual({
      points: from === "active" ? points : 0,
      fine: fine_taken,
      fine_waived: fine - fine_taken,
    });
  }

  private journals(penaltyId: string): Journal[] {
    const all = this.table.all() as unknown as (Journal & { sk: string })[];
    return all.filter(({ sk, penalty_id }) => String(sk).startsWith("J#") && penalty_id === penaltyId);
  }
}
