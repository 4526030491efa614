import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { Refused, useCommand } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { ChangeList } from "./change-list.tsx";
import { changesOf, type Path, setAt, type Value, valueAt, without } from "./draft.ts";
import { DryRun } from "./dry-run.tsx";
import { type Editing, EditingContext } from "./editing.tsx";
import { PART_NAME, PARTS } from "./policy-words.ts";
import { ValueField } from "./value-field.tsx";

const said = words({
  id: {
    title: "Kebijakan",
    version: (n: number) => `Versi ${n} berlaku`,
    parts: "Bagian kebijakan",
    changed: (n: number) => (n === 0 ? "Belum ada yang diubah." : `${n} perubahan belum diterbitkan`),
    publish: "Terbitkan …",
    discard: "Buang perubahan",
    sure: (n: number) => `Terbitkan versi ${n}?`,
    yes: "Terbitkan",
    costs:
      "Berlaku untuk kasus yang dibuka sejak sekarang. Kasus yang sudah berjalan tetap memakai versinya sendiri. Versi yang diterbitkan tidak dapat diubah, hanya diganti versi berikutnya.",
    done: (n: number) => `Versi ${n} berlaku sejak sekarang.`,
  },
  en: {
    title: "Policy",
    version: (n: number) => `Version ${n} is in force`,
    parts: "Parts of the policy",
    changed: (n: number) => (n === 0 ? "Nothing is changed yet." : `${n} changes are not published`),
    publish: "Publish …",
    discard: "Discard changes",
    sure: (n: number) => `Publish version ${n}?`,
    yes: "Publish",
    costs:
      "It is for cases that open from now on. Cases that are running keep their own version. A published version is never changed, only followed by the next.",
    done: (n: number) => `Version ${n} is in force as of now.`,
  },
});

const route = getRouteApi("/operator/policy");

/** The policy in force as a document that can be written anew, tried, and published as the next version (R3.1). */
export function PolicyPage() {
  const text = useWords(said);
  const { data: policy, error } = api.useQuery("get", "/policies/current");
  if (error) return <ProblemNote error={error} />;
  if (policy === undefined) return <Skeleton lines={12} />;
  return (
    <Page title={text.title} aside={<span className="pill">{text.version(policy.version)}</span>}>
      <PolicyForm policy={policy} />
    </Page>
  );
}

function PolicyForm({ policy }: { readonly policy: Shapes["Policy"] }) {
  const text = useWords(said);
  const names = useWords(PART_NAME);
  const { part = "terms" } = route.useSearch();
  // What was read when writing began: what somebody else publishes meanwhile is not written over unseen.
  const [base, rebase] = useState(policy);
  const [draft, write] = useState<Value>(() => bodyOf(policy));
  const [asking, ask] = useState(false);
  const publish = useCommand<Shapes["Policy"]>();
  const members = draft as { readonly [name: string]: Value };
  const changes = changesOf(bodyOf(base), draft);
  const begin = (from: Shapes["Policy"]) => {
    rebase(from);
    write(bodyOf(from));
  };
  const wrong = new Map(
    publish.error instanceof Refused
      ? (publish.error.problem.errors ?? []).map(({ pointer, issue }) => [pointer, issue])
      : [],
  );
  const editing: Editing = {
    wrong,
    change: (path, next) => write((now) => setAt(now, path, next)),
    drop: (path, member) => write((now) => without(now, path, member)),
    known: (path) => knownAt(bodyOf(base), path),
  };
  return (
    <EditingContext.Provider value={editing}>
      <nav className="tabs" aria-label={text.parts}>
        {Object.keys(PARTS).map((one) => (
          <Link
            key={one}
            to="/operator/policy"
            search={one === "terms" ? {} : { part: one }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {names[one]}
          </Link>
        ))}
      </nav>
      <div className="card actions between">
        <span role="status">
          {publish.data && changes.length === 0
            ? text.done(publish.data.version)
            : text.changed(changes.length)}
        </span>
        <span className="actions">
          <Button className="main" isDisabled={changes.length === 0} onPress={() => ask(true)}>
            {text.publish}
          </Button>
          {changes.length > 0 && <Button onPress={() => begin(policy)}>{text.discard}</Button>}
        </span>
      </div>
      <ProblemNote error={publish.error} />
      <div className="card policy">
        {membersOf(part, Object.keys(members)).map((member) => (
          <ValueField key={member} path={[member]} value={members[member] as Value} />
        ))}
      </div>
      {part === "reviews" && <DryRun penalties={members.penalties as Value} />}
      <Confirm
        title={text.sure(base.version + 1)}
        yes={text.yes}
        busy={publish.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() =>
          publish.mutate(
            { path: "/policies", body: { ...members, based_on: base.version } },
            { onSuccess: begin, onSettled: () => ask(false) },
          )
        }
      >
        <p>{text.costs}</p>
        <ChangeList changes={changes} />
      </Confirm>
    </EditingContext.Provider>
  );
}

function bodyOf({ version: _version, ...body }: Shapes["Policy"]): Value {
  return body as unknown as Value;
}

/** The words that lines of a list have for a member by now: what another line may have, too. */
function knownAt(policy: Value, path: Path): readonly string[] {
  const lines = valueAt(policy, path.slice(0, -2));
  if (!Array.isArray(lines)) return [];
  const member = path.at(-1) as string;
  const all = (lines as readonly { readonly [name: string]: Value }[]).flatMap((line) => line[member] ?? []);
  return [...new Set(all.map(String))];
}

/** The members of a part, in its order; what no part names stands in the last, so that nothing is hidden. */
function membersOf(part: string, all: readonly string[]): readonly string[] {
  const named = new Set(Object.values(PARTS).flat());
  const own = PARTS[part] ?? [];
  return own.length > 0
    ? own.filter((member) => all.includes(member))
    : all.filter((member) => !named.has(member));
}
