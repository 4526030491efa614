import * as z from "zod/mini";
import { type AnswerShapes, pageOf } from "../platform/contract.ts";

/** An agent as they are answered: nothing else is told about a person (R8.5). */
const agent = z.object({ agent_id: z.string(), name: z.string() });

/** What the agents room answers. */
export const answers: AnswerShapes = { listAgents: { 200: pageOf(agent) } };
