import { S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EvidenceFile } from "../../functions/evidence/file.ts";
import { hear } from "../../functions/evidence/listeners.ts";
import {
  fileEventsPk,
  fileKey,
  fileOf,
  incomingKey,
  insert,
  keptKey,
} from "../../functions/evidence/store.ts";
import { log } from "../../functions/platform/log.ts";
import { table } from "../../functions/platform/table.ts";
import { GOOD, type Sample, sha256 } from "../integration/support/evidence-files.ts";
import { awaiting } from "../unit/evidence/given.ts";
import { MemoryBucket } from "./world/memory-bucket.ts";
import { MemoryTable } from "./world/memory-table.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));

const FILE = awaiting();
const GOOD_CONTENT = (GOOD[0] as Sample).content;
const BAD_CONTENT = Buffer.from(GOOD_CONTENT.map((byte, place) => (place === 30 ? byte ^ 1 : byte)));
const KEY = incomingKey(FILE, FILE.file_id);
const SCAN = "GuardDuty Malware Protection Object Scan Result";

/** An upload by the one form: its content, what the scanner finds, and how often each is told. */
const upload = fc.record({
  good: fc.boolean(),
  scan: fc.constantFrom("NO_THREATS_FOUND", "NO_THREATS_FOUND", "THREATS_FOUND", "UNSUPPORTED"),
  told: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
});

interface World {
  readonly items: MemoryTable;
  readonly bucket: MemoryBucket;
}

let world: World;
/** Which of the requests to come fail, as if the function had been killed there. */
let kills: number[] = [];

beforeEach(() => {
  Object.assign(process.env, { TABLE: "purnajual", BUCKET: "bucket", AWS_REGION: "ap-southeast-3" });
  vi.spyOn(log, "info").mockImplementation(() => log);
  const counted = (answer: (sent: never) => unknown) => async (sent: unknown) => {
    const fate = kills.shift() ?? 0;
    if (fate === 1) throw new Error("killed before");
    const answered = answer(sent as never);
    if (fate === 2) throw new Error("killed after");
    // Others go on in between.
    await new Promise((resume) => setImmediate(resume));
    return answered;
  };
  vi.spyOn(table, "send").mockImplementation(counted((sent) => world.items.answer(sent)) as never);
  vi.spyOn(S3Client.prototype, "send").mockImplementation(
    counted((sent) => world.bucket.answer(sent)) as never,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function newWorld(): World {
  const items = new MemoryTable();
  items.answer({
    constructor: { name: "TransactWriteCommand" },
    input: { TransactItems: [insert(FILE).item] },
  });
  return { items, bucket: new MemoryBucket() };
}

const now = () => fileOf(world.items.get(fileKey(FILE, FILE.file_id))) as EvidenceFile;
const events = () => world.items.all().filter(({ pk }) => pk === fileEventsPk(FILE.file_id));
const arrivedEvent = (version: string) =>
  ({ "detail-type": "Object Created", detail: { object: { key: KEY, "version-id": version } } }) as never;
const scanEvent = (version: string, scanResultStatus: string) =>
  ({
    "detail-type": SCAN,
    detail: {
      s3ObjectDetails: { objectKey: KEY, versionId: version },
      scanResultDetails: { scanResultStatus },
    },
  }) as never;

/** Delivers an event as its queue does: again, until it was handled. */
async function deliver(event: never): Promise<void> {
  for (;;) {
    try {
      return await hear(event);
    } catch (error) {
      if (!(error as Error).message.startsWith("killed")) throw error;
    }
  }
}

describe.each(["none", "guardduty"])("R4.2 the door of a file, with the scanner: %s", (scanner) => {
  beforeEach(() => vi.stubEnv("MALWARE_SCAN", scanner));

  test("given any uploads by one form, whatever is told twice, late, at once, or lost half-way, then it is decided once and for all", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(upload, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 30 }),
        fc.boolean(),
        async (uploads, order, fates, atOnce) => {
          world = newWorld();
          kills = [];
          const made = uploads.map(({ good, ...rest }) => {
            const content = good ? GOOD_CONTENT : BAD_CONTENT;
            return { ...rest, good, version: world.bucket.put(KEY, content) };
          });
          const told = made.flatMap(({ version, scan, told: [arrivals, scans] }) => [
            ...new Array(arrivals).fill(arrivedEvent(version)),
            ...(scanner === "none" ? [] : new Array(scans).fill(scanEvent(version, scan))),
          ]);
          const ranked = told.map((event) => ({ event, rank: order.next().value as number }));
          const queue = ranked.sort((a, b) => a.rank - b.rank).map(({ event }) => event as never);
          kills = [...fates];
          const seen: EvidenceFile[] = [];
          if (atOnce) await Promise.all(queue.map(deliver));
          else
            for (const event of queue) {
              await deliver(event);
              seen.push(now());
            }
          check(made, seen);
          // Nobody was killed: of copies made at once, one is kept.
          if (fates.every((fate) => fate === 0))
            expect(world.bucket.below("evidence/").length).toBeLessThan(2);
        },
      ),
      { numRuns: 150 },
    );
  });

  function check(
    made: readonly { readonly good: boolean; readonly scan: string; readonly version: string }[],
    seen: readonly EvidenceFile[],
  ): void {
    const file = now();
    const fine = ({ good, scan }: (typeof made)[number]) =>
      good && (scanner === "none" || scan === "NO_THREATS_FOUND");
    // Once decided, always that.
    const decided = seen.find(({ status }) => status === "accepted" || status === "refused");
    if (decided) expect(file).toEqual(decided);
    expect(["accepted", "refused"]).toContain(file.status);
    if (made.every(fine)) expect(file.status).toBe("accepted");
    if (!made.some(fine)) expect(file.status).toBe("refused");
    expect(events()).toHaveLength(1);
    expect(events()[0]).toMatchObject({ type: `evidence.${file.status}`, to: file.status, seq: 1 });
    const kept = world.bucket.below("evidence/");
    if (file.status === "accepted") {
      const pinned = kept.find(({ version }) => version === file.pinned.version_id);
      expect(pinned).toEqual({
        version: file.pinned.version_id,
        key: keptKey(FILE, FILE.file_id),
        sum: FILE.sha256,
      });
    }
    // A kill may leave a copy that nobody points at; none is of anything but the declared content.
    for (const copy of kept) expect(copy.sum).toBe(sha256(GOOD_CONTENT));
  }

  test("given nothing is killed, then nothing is left over: of a refused file nothing at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 4 }), async (uploads) => {
        world = newWorld();
        kills = [];
        for (const { good, scan } of uploads) {
          const version = world.bucket.put(KEY, good ? GOOD_CONTENT : BAD_CONTENT);
          if (scanner !== "none") await deliver(scanEvent(version, scan));
          await deliver(arrivedEvent(version));
        }
        expect(world.bucket.below("incoming/")).toEqual([]);
        expect(world.bucket.below("evidence/")).toHaveLength(now().status === "accepted" ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is not for the door", () => {
  beforeEach(() => {
    world = newWorld();
    kills = [];
    vi.stubEnv("MALWARE_SCAN", "guardduty");
  });

  test.each(["ACCESS_DENIED", "FAILED", "SOMETHING_NEW"])(
    "given a scan that ended as %s, then it is an operator's: it throws, and the file waits",
    async (status) => {
      const version = world.bucket.put(KEY, GOOD_CONTENT);
      await expect(hear(scanEvent(version, status))).rejects.toThrow(status);
      expect(now().status).toBe("awaiting_upload");
    },
  );

  test("given an object without its file, or under a key that is none of ours, then it is thrown away, or let be", async () => {
    const orphan = incomingKey({ case_kind: "dispute", case_id: "dp_other" }, FILE.file_id);
    const event = (key: string) =>
      ({
        "detail-type": "Object Created",
        detail: { object: { key, "version-id": world.bucket.put(key, GOOD_CONTENT) } },
      }) as never;
    await hear(event(orphan));
    expect(world.bucket.below(orphan)).toEqual([]);
    await hear(event("incoming/malware-protection-resource-validation-object"));
    expect(world.bucket.below("incoming/")).toHaveLength(1);
    await hear(scanEvent("v1", "THREATS_FOUND"));
  });

  test("given what arrived is gone by now, then there is nothing to do", async () => {
    await hear(arrivedEvent("v99"));
    expect(now()).toEqual(FILE);
  });
});
