import { useState } from "react";
import { I18nProvider } from "react-aria-components";
import { Shell } from "./parts/shell.tsx";
import { firstLanguage, keepLanguage, type Language, LanguageContext } from "./texts/language.ts";

/** What every page stands in: its language, and the frame around it. */
export function Root() {
  const [language, choose] = useState(() => {
    const first = firstLanguage();
    document.documentElement.lang = first;
    return first;
  });
  const change = (next: Language) => {
    keepLanguage(next);
    choose(next);
  };
  return (
    <LanguageContext.Provider value={language}>
      <I18nProvider locale={language === "id" ? "id-ID" : "en-GB"}>
        <Shell onLanguage={change} />
      </I18nProvider>
    </LanguageContext.Provider>
  );
}
