import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";
import { getFile, openFile } from "./files-api.ts";
import { listConversations } from "./list-api.ts";
import { getConversation, getMessages, markRead } from "./reading-api.ts";
import { sendMessage } from "./sending.ts";
import { getTranscript, getTranscripts, makeTranscript, verifyTranscript } from "./transcripts-api.ts";

/** What buyers and shops write to each other about their orders (R6.1), over HTTP. */
export const handler = serve(routes, {
  sendMessage,
  getMessages,
  getConversation,
  listConversations,
  markRead,
  openFileOfConversation: openFile,
  getConversationFile: getFile,
  makeTranscript,
  getTranscripts,
  getTranscript,
  verifyTranscript,
});
