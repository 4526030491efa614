import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { measureBundles } from "../test/bench/bundles.ts";
import { measureCalls, measureSteps } from "../test/bench/calls.ts";
import { measureCold } from "../test/bench/cold.ts";
import { measureCost } from "../test/bench/cost.ts";
import { measureFirstPages } from "../test/bench/first-page.ts";
import { type Ground, prepare, say } from "../test/bench/ground.ts";
import { type Measure, missed, table } from "../test/bench/measure.ts";
import { measurePages } from "../test/bench/pages.ts";
import { tellAll } from "../test/bench/story.ts";
import { measureTransitions } from "../test/bench/transitions.ts";
import { measureAgreement, measureCases, measureCommands } from "../test/bench/units.ts";
import { ROOT } from "./endpoints.ts";
import { main } from "./main.ts";

/** Where the figures are kept, for whoever wants to compare. */
const FILE = resolve(ROOT, ".local/bench.json");

/** Every measure, one after the other; any that cannot be made ends the bench. */
async function measureAll(ground: Ground): Promise<Measure[]> {
  say("Playing whole cases on the deployed system …");
  const { measure: transitions, approved } = await measureTransitions(ground);
  say("Calling every route …");
  const chapters = await tellAll(ground);
  const { indexes } = ground;
  say("Measuring CPU beside a bare handler (about 40 s) …");
  const cold = await measureCold(chapters);
  say("Filling two shops with cases (about 60 s) …");
  const pages = await measurePages(ground);
  return [
    measureCalls(chapters),
    measureSteps(chapters),
    measureCommands(chapters, indexes),
    measureCases(chapters, indexes),
    measureAgreement(chapters, indexes),
    transitions,
    measureBundles(),
    cold,
    pages,
    measureCost(chapters, indexes, approved),
    measureFirstPages(),
  ];
}

/**
 * `npm run bench`: what a command, a page and a case cost, in counted things. A report: a goal that is missed
 * is printed as missed; only a measure that cannot be made is a failure.
 */
await main(async () => {
  const started = Date.now();
  say("Starting an engine for the bench …");
  const ground = await prepare();
  try {
    const measures = await measureAll(ground);
    console.log(measures.map(table).join("\n\n"));
    writeFileSync(FILE, `${JSON.stringify({ at: new Date().toISOString(), measures }, null, 2)}\n`);
    const misses = measures.flatMap(({ lines }) => lines).filter(missed).length;
    console.log(
      `\n${misses} figures miss their goal. ${Math.round((Date.now() - started) / 1000)} s; ${FILE}`,
    );
    return 0;
  } finally {
    await ground.stop();
  }
});
