import { Link } from "@tanstack/react-router";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { groupsOf, type Place } from "../texts/navigation.ts";

const said = words({ id: { nav: "Menu utama" }, en: { nav: "Main menu" } });

/** Where one can go: in groups where the places are many, in a line where they are few. */
export function Places({
  places,
  isOpen,
  onGone,
}: {
  readonly places: readonly Place[];
  readonly isOpen: boolean;
  readonly onGone: () => void;
}) {
  const text = useWords(said);
  const language = useLanguage();
  return (
    <nav id="places" aria-label={text.nav} className={isOpen ? "places open" : "places"}>
      {groupsOf(places).map((group) => (
        <div key={group[0].to}>
          {group[0].group && <p id={`of-${group[0].to}`}>{group[0].group[language]}</p>}
          <ul aria-labelledby={group[0].group && `of-${group[0].to}`}>
            {group.map(({ to, label, exact = false }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact }}
                  activeProps={{ "aria-current": "page" }}
                  onClick={onGone}
                >
                  {label[language]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** So many places are no line any more. */
export function areMany(places: readonly Place[]): boolean {
  return groupsOf(places).length > 1;
}
