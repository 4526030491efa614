import { Refused } from "../api/command.ts";
import { useLanguage } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

/** What the API found wrong, in words, for whatever stands below a place of what was sent. */
export function useWrong(error: unknown): (place: string) => string | undefined {
  const language = useLanguage();
  return (place) => {
    if (!(error instanceof Refused)) return undefined;
    const { errors = [] } = error.problem;
    const isThere = errors.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));
    return isThere ? problemText(error.problem, language) : undefined;
  };
}
