import { describe } from "vitest";
import { OF_CASES, ROUTES } from "./support/contracts.ts";
import { whoMay } from "./support/who-may.ts";

describe("Who may decide whose cases", () =>
  whoMay(ROUTES.filter(({ method, path }) => method !== "GET" && OF_CASES.test(path))));
