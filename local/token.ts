import { Client } from "./client.ts";
import { Refused, readEndpoints } from "./endpoints.ts";
import { main } from "./main.ts";

/** Prints a bearer token for a person or the marketplace, to use with curl. */
await main(async () => {
  const who = process.argv[2];
  const endpoints = readEndpoints();
  const names = ["marketplace", ...endpoints.people.map(({ username }) => username)];
  if (who === undefined || !names.includes(who))
    throw new Refused(`npm run token -- <one of: ${names.join(", ")}>`);
  const token = await new Client(endpoints).tokenOf(who).catch(() => {
    throw new Refused("Nothing answers there: run `npm start` first.");
  });
  console.log(token);
  return 0;
});
