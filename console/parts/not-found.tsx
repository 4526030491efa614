import { Link } from "@tanstack/react-router";
import { useWords, words } from "../texts/language.ts";
import { Page } from "./page.tsx";

const said = words({
  id: {
    title: "Halaman ini tidak ada",
    why: "Alamatnya mungkin salah ketik, atau halaman ini bukan untuk akun Anda.",
    home: "Ke halaman awal",
  },
  en: {
    title: "There is no such page",
    why: "Its address may be mistyped, or the page is not for your account.",
    home: "Go to the first page",
  },
});

/** What stands at an address where no page is. */
export function NotFound() {
  const text = useWords(said);
  return (
    <Page title={text.title}>
      <p>{text.why}</p>
      <p>
        <Link to="/">{text.home}</Link>
      </p>
    </Page>
  );
}
