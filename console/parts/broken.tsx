import { useRouter } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { useWords, words } from "../texts/language.ts";
import { Page } from "./page.tsx";
import { ProblemNote } from "./problem.tsx";

const said = words({
  id: { title: "Halaman ini belum bisa dibuka", again: "Coba lagi" },
  en: { title: "This page cannot be opened yet", again: "Try again" },
});

/** What stands where a page could not be come to: why, and the way to try again. */
export function Broken({ error }: { readonly error: unknown }) {
  const text = useWords(said);
  const router = useRouter();
  return (
    <Page title={text.title}>
      <ProblemNote error={error} />
      <p>
        <Button className="main" onPress={() => void router.invalidate()}>
          {text.again}
        </Button>
      </p>
    </Page>
  );
}
