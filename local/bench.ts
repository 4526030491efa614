import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { measureBundles } from "../test/bench/bundles.ts";
import { measureCalls, measureSteps } from "../test/bench/calls.ts";
import { measureCold } from "../test/bench/cold.ts";
import { prepare, say } from "../test/bench/ground.ts";
import { type Measure, missed, table } from "../test/bench/measure.ts";
import { measurePages } from "../test/bench/pages.ts";
import { tellAll } from "../test/bench/story.ts";
import { measureAgreement, measureCases, measureCommands } from "../test/bench/units.ts";
import { ROOT } from "./endpoints.ts";
import { main } from "./main.ts";

/** `npm run bench`: what a command, a page and a case cost, in counted things. */
await main(async () => {
  say("Starting an engine for the bench …");
  const ground = await prepare();
  const measures: Measure[] = [];
  try {
    say("Calling every route …");
    const chapters = await tellAll(ground);
    measures.push(measureCalls(chapters), measureSteps(chapters));
    measures.push(measureCommands(chapters, ground.indexes), measureCases(chapters, ground.indexes));
    measures.push(measureAgreement(chapters, ground.indexes));
    measures.push(measureBundles());
    say("Measuring CPU beside a bare handler …");
    measures.push(await measureCold(chapters));
    say("Filling shops with cases …");
    measures.push(await measurePages(ground));
  } finally {
    await ground.stop();
  }
  console.log(measures.map(table).join("\n\n"));
  const file = resolve(ROOT, ".local/bench.json");
  mkdirSync(resolve(ROOT, ".local"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(measures, null, 2)}\n`);
  const misses = measures.flatMap(({ lines }) => lines).filter(missed).length;
  console.log(`\n${misses} goals missed. ${file}`);
  return 0;
});
