import { App } from "aws-cdk-lib";
import { expect, test } from "vitest";
import { stageOf } from "../../infra/stage.ts";

const stage = (context: Record<string, string>) => stageOf(new App({ context }).node);

test("given nothing is said, then it is production: never a sandbox by accident", () => {
  expect(stage({})).toEqual({ name: "production", kind: "production", local: false, keeps: true });
});

test.each([
  [
    { stage: "local" },
    {
      name: "local",
      kind: "sandbox",
      local: true,
      keeps: false,
      mailFrom: "no-reply@purnajual.example",
    },
  ],
  [
    { stage: "shop", "mail-from": "no-reply@toko.example", "console-url": "https://bantuan.toko.example" },
    {
      name: "shop",
      kind: "production",
      local: false,
      keeps: true,
      mailFrom: "no-reply@toko.example",
      consoleUrl: "https://bantuan.toko.example",
    },
  ],
  [
    { stage: "trial", kind: "sandbox" },
    { name: "trial", kind: "sandbox", local: false, keeps: false },
  ],
  [
    { stage: "trial", "carrier-url": "https://carrier.example/v1" },
    {
      name: "trial",
      kind: "production",
      local: false,
      keeps: true,
      carrierUrl: "https://carrier.example/v1",
    },
  ],
  [
    { stage: "shop", "picture-hosts": "cdn.toko.example,img-2.toko.example" },
    {
      name: "shop",
      kind: "production",
      local: false,
      keeps: true,
      pictureHosts: ["cdn.toko.example", "img-2.toko.example"],
    },
  ],
  [{ stage: "eu" }, { name: "eu", kind: "production", local: false, keeps: true }],
])("given %o, then that is its stage", (context, expected) => {
  expect(stage(context)).toEqual(expected);
});

test.each([
  { stage: "Prod" },
  { stage: "a b" },
  { stage: "x" },
  { stage: "trial", kind: "test" },
  { "carrier-url": "http://carrier.example" },
  { "carrier-url": "https://carrier.example/" },
  { "mail-from": "toko.example" },
  { "mail-from": "a@toko.example\nBcc: b@toko.example" },
  { "console-url": "https://toko.example/" },
  { "picture-hosts": "https://cdn.toko.example" },
  { "picture-hosts": "*" },
  { "picture-hosts": "cdn.toko.example; script-src *" },
  { "picture-hosts": "cdn.toko.example, evil.example" },
])("given %o, then one line says what is wrong", (context) => {
  expect(() => stage(context as Record<string, string>)).toThrow(
    /^(stage|kind|carrier-url|mail-from|console-url|picture-hosts) "/,
  );
});
