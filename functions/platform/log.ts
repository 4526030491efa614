import { Logger } from "@aws-lambda-powertools/logger";

/** The one logger: ids, codes and durations only, never what a person wrote (R8.5). */
export const log = new Logger();
