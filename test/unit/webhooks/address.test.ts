import { describe, expect, test } from "vitest";
import { addressRefusal, mayCall } from "../../../functions/webhooks/address.ts";

const issueOf = (url: string, within?: "public" | "this_machine") =>
  addressRefusal(url, within)?.issues?.[0]?.issue;

describe("R8.3 a webhook's URL", () => {
  test.each(["https://toko.example/hooks", "https://toko.example:8443/a?b=c", "https://93.184.216.34/x"])(
    "given %s, then it can be called",
    (url) => expect(issueOf(url)).toBeUndefined(),
  );

  test.each([
    ["http://toko.example/hooks", "https_wanted"],
    ["ftp://toko.example", "https_wanted"],
    ["file:///etc/passwd", "https_wanted"],
    ["http://localhost:1/", "https_wanted"],
    ["toko.example", "no_url"],
    ["", "no_url"],
    ["https://", "no_url"],
    ["https://siti:rahasia@toko.example/", "credentials_in_url"],
    ["https://toko.example/#a", "fragment_in_url"],
    ["https://127.0.0.1/", "address_not_allowed"],
    ["https://2130706433/", "address_not_allowed"],
    ["https://0x7f.1/", "address_not_allowed"],
    ["https://169.254.169.254/latest/meta-data", "address_not_allowed"],
    ["https://[::1]/", "address_not_allowed"],
    ["https://[::ffff:169.254.169.254]/", "address_not_allowed"],
    ["https://[fd00:ec2::254]/", "address_not_allowed"],
  ])("given %s, then it is refused: %s", (url, issue) => expect(issueOf(url)).toBe(issue));

  test.each([
    "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.0.8",
    "192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255",
    ":: ::1 ::ffff:10.0.0.1 ::ffff:7f00:1 fe80::1 fc00::1 fd12::1 ff02::1 2001:db8::1 2002:7f00:1:: 64:ff9b::7f00:1 2001::1",
    "not-an-address 1 127.1",
  ])("given %s, then none is a public address", (addresses) => {
    for (const address of addresses.split(" ")) expect(mayCall(address, "public"), address).toBe(false);
  });

  test.each(["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "given %s, then it is",
    (address) => expect(mayCall(address, "public")).toBe(true),
  );

  test("given one machine, then its own addresses by http as well, and still no other's", () => {
    expect(issueOf("http://localhost:4000/x", "this_machine")).toBeUndefined();
    expect(issueOf("http://127.0.0.1:4000/x", "this_machine")).toBeUndefined();
    expect(issueOf("http://toko.example/x", "this_machine")).toBe("https_wanted");
    expect(issueOf("http://169.254.169.254/", "this_machine")).toBe("https_wanted");
    expect(issueOf("https://10.0.0.1/", "this_machine")).toBe("address_not_allowed");
  });
});
