import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { leave, type Role } from "../session/session.ts";
import { usePerson } from "../session/use-person.ts";
import { type Language, useLanguage, useWords, words } from "../texts/language.ts";
import { NAVIGATION } from "../texts/navigation.ts";
import { OfflineNote } from "./offline.tsx";
import { areMany, Places } from "./places.tsx";

const said = words({
  id: { skip: "Langsung ke isi", out: "Keluar", other: "English", menu: "Menu" },
  en: { skip: "Skip to content", out: "Sign out", other: "Bahasa Indonesia", menu: "Menu" },
});

/** What stands around every page: the way to skip it, the role's places, language, sign-out. */
export function Shell({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const text = useWords(said);
  const language = useLanguage();
  const queries = useQueryClient();
  const person = usePerson();
  const other: Language = language === "id" ? "en" : "id";
  const places = person ? NAVIGATION[person.role as Role] : [];
  const many = areMany(places);
  const [isOpen, open] = useState(false);
  const navigation = places.length > 0 && (
    <Places places={places} isOpen={isOpen} onGone={() => open(false)} />
  );
  return (
    <>
      <a className="skip" href="#content">
        {text.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          Purnajual
        </Link>
        {many ? (
          <Button
            className="menu"
            aria-expanded={isOpen}
            aria-controls="places"
            onPress={() => open(!isOpen)}
          >
            {text.menu}
          </Button>
        ) : (
          navigation
        )}
        <div className="who">
          <Button className="plain" lang={other} onPress={() => onLanguage(other)}>
            {text.other}
          </Button>
          {person && <span className="quiet">{person.name}</span>}
          {person && (
            <Button
              className="plain"
              onPress={async () => {
                await leave();
                queries.clear();
              }}
            >
              {text.out}
            </Button>
          )}
        </div>
      </header>
      <OfflineNote />
      <div className={many ? "beside-places" : undefined}>
        {many && navigation}
        <main id="content">
          <Outlet />
        </main>
      </div>
    </>
  );
}
