import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { ClockBar } from "./parts/clock-bar.tsx";
import { Shell } from "./parts/shell.tsx";
import { useConfig } from "./session/use-config.ts";
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
        <Around>
          <Shell onLanguage={change} />
        </Around>
      </I18nProvider>
    </LanguageContext.Provider>
  );
}

/** Only a sandbox has a clock to be shown. */
function Around({ children }: { readonly children: ReactNode }) {
  return useConfig()?.sandbox ? <ClockBar>{children}</ClockBar> : children;
}
